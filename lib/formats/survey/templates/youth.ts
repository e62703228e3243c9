import { choice, type SurveyTemplate, steps, words } from './template';

/** What young people miss, in their words. It says du, as young people are spoken to. */
export const youth: SurveyTemplate = {
  code: 'youth',
  settings: {
    intro:
      'Hier geht es um euch: Was läuft gut, was nervt, was fehlt? Du brauchst etwa vier Minuten. Deinen Namen fragen wir nicht.',
    pages: [
      {
        id: 'du',
        title: 'Erst mal zu dir',
        questions: [
          choice('single', ['alter', 'Wie alt bist du?'], {
            'unter-12': 'Unter 12',
            '12-14': '12 bis 14',
            '15-17': '15 bis 17',
            '18-21': '18 bis 21',
            'ueber-21': 'Älter',
          }),
          steps('wohlfuehlen', 'Wie gern lebst du hier?', ['gar nicht gern', 'sehr gern']),
        ],
      },
      {
        id: 'freizeit',
        title: 'Freie Zeit',
        questions: [
          choice(
            'multiple',
            ['orte', 'Wo triffst du dich mit anderen?'],
            {
              draussen: 'Draußen, im Park oder auf dem Platz',
              verein: 'Im Verein',
              jugendzentrum: 'Im Jugendzentrum',
              zuhause: 'Zu Hause',
              online: 'Online',
              nirgends: 'Ich weiß nicht, wohin',
            },
            { other: 'Woanders' },
          ),
          choice(
            'multiple',
            ['fehlt', 'Was fehlt hier am meisten?'],
            {
              treffpunkt: 'Ein Treffpunkt ohne Eintritt',
              sport: 'Ein Platz für Sport oder zum Skaten',
              musik: 'Räume für Musik und Partys',
              wlan: 'Freies WLAN',
              busse: 'Busse am Abend und am Wochenende',
              hilfe: 'Jemand, mit dem man reden kann',
            },
            { max: 3, other: 'Etwas anderes' },
          ),
          {
            ...{ id: 'sicher', kind: 'single', label: 'Gibt es Orte, an denen du dich nicht wohlfühlst?' },
            ...{
              required: false,
              options: [
                { id: 'ja', label: 'Ja' },
                { id: 'nein', label: 'Nein' },
              ],
            },
          },
          {
            ...words('wo-unwohl', 'Wo ist das, und was stört dich dort?'),
            showIf: { of: 'sicher', in: ['ja'] },
          },
        ],
      },
      {
        id: 'mitreden',
        title: 'Mitreden',
        questions: [
          choice('single', ['gehoert', 'Hast du das Gefühl, dass die Stadt auf junge Leute hört?'], {
            ja: 'Ja, meistens',
            manchmal: 'Manchmal',
            nein: 'Eher nicht',
            'weiss-nicht': 'Weiß ich nicht',
          }),
          words('buergermeister', 'Wenn du einen Tag im Rathaus bestimmen könntest: Was würdest du ändern?'),
        ],
      },
    ],
    results: 'after-answer',
    thanks: 'Danke, dass du mitgemacht hast! Sag es gern weiter.',
  },
};
