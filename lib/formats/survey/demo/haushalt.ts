import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { DemoSurvey } from './demo-survey';

const areas = [
  { id: 'kinder', label: 'Kinder, Schule, Jugend' },
  { id: 'strassen', label: 'Straßen, Wege, Brücken' },
  { id: 'baeder', label: 'Bäder und Sport' },
  { id: 'kultur', label: 'Kultur und Bücherei' },
  { id: 'gruen', label: 'Grün und Friedhöfe' },
  { id: 'feuerwehr', label: 'Feuerwehr und Ordnung' },
  { id: 'verwaltung', label: 'Verwaltung und Technik' },
];

const settings: SurveySettings = {
  intro: 'Vier Seiten zu 64,2 Millionen Euro. Ihre Antworten gehen ohne Pseudonym in die Beratung des Rates ein.',
  thanks: 'Danke! Was der Rat daraus macht, steht Mitte des nächsten Vierteljahres auf dieser Seite.',
  results: 'after-end',
  pages: [
    {
      id: 'sparen',
      title: 'Sparen und schonen',
      questions: [
        {
          id: 'sparen',
          kind: 'multiple',
          label: 'In welchen Bereichen darf gespart werden?',
          required: true,
          max: 3,
          options: [...areas, { id: 'nirgends', label: 'Nirgends', exclusive: true }],
        },
        {
          id: 'steuer',
          kind: 'single',
          label: 'Die Grundsteuer könnte steigen, im Mittel um 41 Euro im Jahr je Wohnung. Was wäre Ihnen lieber?',
          required: true,
          options: [
            { id: 'steuer', label: 'Mehr Steuer, keine Kürzungen' },
            { id: 'teils', label: 'Etwas Steuer, etwas kürzen' },
            { id: 'kuerzen', label: 'Keine Steuer, lieber kürzen' },
          ],
          other: 'Etwas anderes',
        },
        {
          id: 'mehr',
          kind: 'slider',
          label: 'Wie viel mehr im Jahr wäre für Sie in Ordnung?',
          required: false,
          showIf: { of: 'steuer', in: ['steuer', 'teils'] },
          min: 0,
          max: 200,
          step: 5,
          unit: 'Euro',
          minLabel: 'nichts',
          maxLabel: '200 Euro',
        },
      ],
    },
    {
      id: 'verteilen',
      title: 'Verteilen Sie selbst',
      text: 'Auf dieser Seite entscheiden Sie, als säßen Sie im Rat.',
      questions: [
        {
          id: 'hundert',
          kind: 'budget',
          label: 'Von 100 Euro: Wie viele gehen wohin?',
          hint: 'Im Entwurf sind es für Kinder, Schule und Jugend 31 Euro.',
          required: false,
          options: areas,
          total: 100,
          unit: 'Euro',
          whole: true,
        },
        {
          id: 'zuerst',
          kind: 'ranking',
          label: 'Wenn am Ende etwas übrig ist: Was käme zuerst?',
          required: false,
          options: areas.slice(0, 5),
          top: 3,
          random: true,
        },
      ],
    },
    {
      id: 'baeder',
      title: 'Das Freibad',
      showIf: { not: { of: 'sparen', in: ['baeder'] } },
      questions: [
        {
          id: 'freibad',
          kind: 'matrix',
          label: 'Wie wichtig ist Ihnen am Freibad …',
          required: false,
          rows: [
            { id: 'saison', label: 'dass es von Mai bis September öffnet' },
            { id: 'frueh', label: 'dass es um 6 Uhr öffnet' },
            { id: 'preis', label: 'dass es wenig kostet' },
          ],
          options: [
            { id: 'sehr', label: 'sehr' },
            { id: 'eher', label: 'eher' },
            { id: 'kaum', label: 'kaum' },
            { id: 'egal', label: 'gar nicht' },
          ],
        },
      ],
    },
    {
      id: 'schluss',
      title: 'Zum Schluss',
      questions: [
        {
          id: 'idee',
          kind: 'text',
          label: 'Haben Sie eine Idee, wie die Stadt mehr einnehmen oder klüger ausgeben kann?',
          required: false,
          limit: 1000,
        },
      ],
    },
  ],
};

/** The budget survey of Lindenfurt, which has not begun yet. */
export const haushalt: DemoSurvey = {
  part: {
    tenant: 'lindenfurt',
    offer: 'haushalt',
    slug: 'umfrage',
    title: 'Fragen zum Haushalt',
    position: 0,
    opensInDays: 12,
    closesInDays: 40,
    requiredTrust: 'email',
    settings,
  },
  count: 0,
};
