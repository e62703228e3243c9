import { options, type SurveyTemplate, words } from './template';

const fields = options({
  schulen: 'Schulen und Kitas',
  wege: 'Straßen, Rad- und Gehwege',
  gruen: 'Parks, Bäume und Spielplätze',
  kultur: 'Kultur, Büchereien und Sport',
  klima: 'Klimaschutz und Hitzevorsorge',
  sicherheit: 'Feuerwehr, Sauberkeit und Sicherheit',
});

/** Where the town's money should go: what comes first, and how a sum would be divided. */
export const priorities: SurveyTemplate = {
  code: 'priorities',
  settings: {
    intro:
      'Der Rat berät bald den Haushalt. Wofür soll Geld da sein? Sagen Sie, was Ihnen am wichtigsten ist, und verteilen Sie selbst.',
    pages: [
      {
        id: 'reihenfolge',
        title: 'Was zuerst?',
        questions: [
          {
            id: 'rang',
            kind: 'ranking',
            label: 'Welche drei Bereiche sind Ihnen am wichtigsten?',
            required: true,
            random: true,
            top: 3,
            options: fields,
          },
        ],
      },
      {
        id: 'verteilen',
        title: 'Sie verteilen',
        text: 'Stellen Sie sich vor, es gäbe 100.000 Euro zusätzlich. Mehr wird es nicht: Was Sie dem einen geben, fehlt dem anderen.',
        questions: [
          {
            id: 'geld',
            kind: 'budget',
            label: 'Wie würden Sie 100.000 Euro verteilen?',
            required: false,
            total: 100_000,
            unit: 'Euro',
            options: fields,
          },
          {
            id: 'sparen',
            kind: 'multiple',
            label: 'Und wenn gespart werden muss: Wo am ehesten?',
            required: false,
            random: true,
            max: 2,
            options: [...fields, { id: 'nirgends', label: 'Nirgends', exclusive: true }],
          },
          words('idee', 'Haben Sie eine eigene Idee, was die Kommune besser machen oder einsparen kann?'),
        ],
      },
    ],
    results: 'after-answer',
    thanks: 'Ihre Antworten bekommt der Rat, bevor er über den Haushalt entscheidet.',
  },
};
