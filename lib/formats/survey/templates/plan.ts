import { choice, type SurveyTemplate, words } from './template';

/** What people think of a plan that lies open, why, and what should become different. */
export const plan: SurveyTemplate = {
  code: 'plan',
  settings: {
    intro:
      'Der Entwurf liegt vor. Bitte sehen Sie ihn sich zuerst an: Sie finden ihn auf der Seite des Angebots. Dann sagen Sie uns, was Sie davon halten. Das dauert etwa fünf Minuten.',
    pages: [
      {
        id: 'urteil',
        title: 'Ihre Meinung zum Entwurf',
        questions: [
          choice(
            'single',
            ['meinung', 'Was halten Sie insgesamt von dem Entwurf?'],
            {
              'sehr-gut': 'Ich finde ihn sehr gut',
              gut: 'Ich finde ihn eher gut',
              teils: 'Teils, teils',
              'nicht-gut': 'Ich finde ihn eher nicht gut',
              'gar-nicht': 'Ich lehne ihn ab',
              'weiss-nicht': 'Das kann ich noch nicht sagen',
            },
            { required: true },
          ),
          {
            id: 'einzelnes',
            kind: 'matrix',
            label: 'Wie gut gelöst finden Sie …',
            hint: 'Was Sie nicht beurteilen möchten, lassen Sie einfach frei.',
            required: false,
            rows: [
              { id: 'gestaltung', label: 'die Gestaltung' },
              { id: 'wege', label: 'die Wege zu Fuß und mit dem Rad' },
              { id: 'autos', label: 'die Straßen und das Parken' },
              { id: 'gruen', label: 'Bäume und Grün' },
              { id: 'barrierefrei', label: 'die Barrierefreiheit' },
            ],
            options: [
              { id: 'gut', label: 'Gut' },
              { id: 'teils', label: 'Teils, teils' },
              { id: 'schlecht', label: 'Schlecht' },
            ],
          },
        ],
      },
      {
        id: 'gruende',
        title: 'Ihre Gründe',
        questions: [
          words('gelungen', 'Was ist gelungen und soll so bleiben?'),
          words('aendern', 'Was soll anders werden?', 'Am meisten hilft uns, wenn Sie sagen, wo und warum.'),
          words('fehlt', 'Was haben wir übersehen?'),
        ],
      },
      {
        id: 'zu-ihnen',
        title: 'Zu Ihnen',
        text: 'Diese Angaben sind freiwillig. Sie helfen uns zu sehen, wessen Sicht wir gehört haben.',
        questions: [
          choice(
            'multiple',
            ['bezug', 'Was verbindet Sie mit dem Ort?'],
            {
              wohnen: 'Ich wohne dort oder in der Nähe',
              arbeiten: 'Ich arbeite dort',
              betrieb: 'Ich habe dort einen Betrieb oder ein Grundstück',
              unterwegs: 'Ich komme regelmäßig vorbei',
            },
            { other: 'Etwas anderes' },
          ),
        ],
      },
    ],
    results: 'after-answer',
    thanks:
      'Ihre Antworten gehen in die Abwägung ein. Auf der Seite des Angebots lesen Sie später, was daraus geworden ist.',
  },
};
