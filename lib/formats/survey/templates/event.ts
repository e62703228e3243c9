import { choice, type SurveyTemplate, steps, words } from './template';

/** How an event was: for who was there, and why others were not. */
export const event: SurveyTemplate = {
  code: 'event',
  settings: {
    intro: 'Zwei Minuten für die nächste Veranstaltung: Was war gut, was machen wir beim nächsten Mal anders?',
    pages: [
      {
        id: 'dabei',
        questions: [
          choice(
            'single',
            ['teilnahme', 'Waren Sie dabei?'],
            { 'vor-ort': 'Ja, vor Ort', online: 'Ja, online', nein: 'Nein' },
            { required: true },
          ),
        ],
      },
      {
        id: 'eindruck',
        title: 'Ihr Eindruck',
        showIf: { of: 'teilnahme', in: ['vor-ort', 'online'] },
        questions: [
          steps('gesamt', 'Wie hat Ihnen die Veranstaltung gefallen?', ['gar nicht', 'sehr gut']),
          {
            id: 'einzelnes',
            kind: 'matrix',
            label: 'Wie fanden Sie …',
            required: false,
            rows: [
              { id: 'inhalt', label: 'die Informationen' },
              { id: 'zu-wort', label: 'die Möglichkeit, zu Wort zu kommen' },
              { id: 'ablauf', label: 'Ablauf und Dauer' },
              { id: 'ort', label: 'den Ort oder die Technik' },
            ],
            options: [
              { id: 'gut', label: 'Gut' },
              { id: 'mittel', label: 'Mittel' },
              { id: 'schlecht', label: 'Schlecht' },
            ],
          },
          words('gut', 'Was hat Ihnen gefallen?'),
        ],
      },
      {
        id: 'verhindert',
        title: 'Warum nicht?',
        showIf: { of: 'teilnahme', in: ['nein'] },
        questions: [
          choice(
            'multiple',
            ['grund', 'Warum waren Sie nicht dabei?'],
            {
              unbekannt: 'Ich wusste nichts davon',
              zeit: 'Der Termin passte nicht',
              weg: 'Der Weg war zu weit oder zu beschwerlich',
              betreuung: 'Ich musste mich um andere kümmern',
              thema: 'Das Thema war für mich nicht wichtig',
            },
            { other: 'Ein anderer Grund' },
          ),
        ],
      },
      {
        id: 'naechstes-mal',
        title: 'Beim nächsten Mal',
        questions: [
          choice('multiple', ['wann', 'Wann passt es Ihnen am besten?'], {
            vormittag: 'Werktags am Vormittag',
            nachmittag: 'Werktags am Nachmittag',
            abend: 'Werktags am Abend',
            samstag: 'Am Samstag',
          }),
          words('besser', 'Was sollen wir anders machen?'),
        ],
      },
    ],
    results: 'never',
    thanks: 'Danke! Das hilft uns bei der nächsten Veranstaltung.',
  },
};
