import type { SurveySettings } from '@/lib/surveys/model/questions';
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
  intro: 'Sechs Fragen zu 64,2 Millionen Euro. Ihre Antworten gehen ohne Pseudonym in die Beratung des Rates ein.',
  thanks: 'Danke! Was der Rat daraus macht, steht Mitte des nächsten Vierteljahres auf dieser Seite.',
  results: 'after-end',
  questions: [
    {
      id: 'sparen',
      kind: 'multiple',
      label: 'In welchen Bereichen darf gespart werden?',
      required: true,
      max: 3,
      options: areas,
    },
    {
      id: 'schonen',
      kind: 'single',
      label: 'Und wo auf keinen Fall?',
      required: true,
      options: areas,
    },
    {
      id: 'steuer',
      kind: 'single',
      label:
        'Die Grundsteuer könnte steigen, im Mittel um 41 Euro im Jahr je Wohnung. Wäre Ihnen das lieber als Kürzungen?',
      required: true,
      options: [
        { id: 'ja', label: 'Ja' },
        { id: 'teils', label: 'Zum Teil: etwas Steuer, etwas kürzen' },
        { id: 'nein', label: 'Nein' },
      ],
    },
    {
      id: 'freibad',
      kind: 'scale',
      label: 'Wie wichtig ist Ihnen, dass das Freibad von Mai bis September geöffnet bleibt?',
      required: false,
      min: 1,
      max: 5,
      minLabel: 'unwichtig',
      maxLabel: 'sehr wichtig',
    },
    {
      id: 'hundert',
      kind: 'number',
      label: 'Von 100 Euro: Wie viele würden Sie für Kinder, Schule und Jugend ausgeben?',
      hint: 'Im Entwurf sind es 31 Euro.',
      required: false,
      min: 0,
      max: 100,
      whole: true,
      unit: 'Euro',
    },
    {
      id: 'idee',
      kind: 'text',
      label: 'Haben Sie eine Idee, wie die Stadt mehr einnehmen oder klüger ausgeben kann?',
      required: false,
      limit: 1000,
    },
  ],
};

/** The budget survey of Lindenfurt, which has not begun yet. */
export const haushalt: DemoSurvey = {
  part: {
    tenant: 'lindenfurt',
    offer: 'haushalt',
    slug: 'umfrage',
    title: 'Sechs Fragen zum Haushalt',
    position: 0,
    opensInDays: 12,
    closesInDays: 40,
    requiredTrust: 'email',
    settings,
  },
  count: 0,
};
