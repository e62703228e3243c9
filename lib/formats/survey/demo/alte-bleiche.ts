import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { DemoSurvey } from './demo-survey';
import type { DemoAnswers } from './voices';

const settings: SurveySettings = {
  intro: 'Vier schnelle Fragen. Sie sehen sofort, was die anderen gesagt haben.',
  thanks: 'Danke! Wenn Sie es genauer sagen möchten: Auf der Karte ist noch Platz.',
  results: 'after-answer',
  pages: [
    {
      id: 'fragen',
      questions: [
        {
          id: 'wozu',
          kind: 'multiple',
          label: 'Wozu würden Sie in den Park gehen?',
          required: true,
          max: 3,
          options: [
            { id: 'liegen', label: 'Liegen, lesen, nichts tun' },
            { id: 'spielen', label: 'Mit Kindern spielen' },
            { id: 'bewegen', label: 'Laufen, Boule, Sport' },
            { id: 'treffen', label: 'Leute treffen' },
            { id: 'natur', label: 'Vögel, Frösche, Obst' },
            { id: 'durch', label: 'Nur durchgehen, zum Bahnhof' },
          ],
        },
        {
          id: 'entwurf',
          kind: 'scale',
          label: 'Wie gut gefällt Ihnen der Entwurf?',
          required: true,
          min: 1,
          max: 5,
          minLabel: 'gar nicht',
          maxLabel: 'sehr gut',
        },
        {
          id: 'abends',
          kind: 'single',
          label: 'Soll der Park abends beleuchtet sein?',
          required: true,
          options: [
            { id: 'ganz', label: 'Ja, der ganze Rundweg' },
            { id: 'quer', label: 'Nur der Querweg zum Garnsteg' },
            { id: 'nein', label: 'Nein, den Fledermäusen zuliebe' },
          ],
        },
        {
          id: 'mithelfen',
          kind: 'single',
          label: 'Würden Sie mithelfen, wenn der Park da ist?',
          required: false,
          options: [
            { id: 'giessen', label: 'Ja, beim Gießen und Ernten' },
            { id: 'fest', label: 'Ja, bei Festen' },
            { id: 'nein', label: 'Nein, ich liege lieber' },
          ],
        },
      ],
    },
  ],
};

const answers: DemoAnswers = {
  seed: 24,
  voices: [
    {
      share: 65,
      answers: {
        wozu: { liegen: 0.6, spielen: 0.45, bewegen: 0.35, treffen: 0.5, natur: 0.5, durch: 0.2 },
        entwurf: { around: 4.5, spread: 1.4 },
        abends: { ganz: 2, quer: 6, nein: 4 },
        mithelfen: { giessen: 5, fest: 3, nein: 3 },
      },
    },
    {
      share: 35,
      answers: {
        wozu: { bewegen: 0.5, durch: 0.6, treffen: 0.3, liegen: 0.2, spielen: 0.2 },
        entwurf: { around: 3.2, spread: 2 },
        abends: { ganz: 6, quer: 3, nein: 1 },
        mithelfen: { giessen: 1, fest: 3, nein: 6 },
      },
    },
  ],
  texts: {},
};

export const alteBleiche: DemoSurvey = {
  part: {
    tenant: 'erlenstedt',
    offer: 'alte-bleiche',
    slug: 'umfrage',
    title: 'Vier schnelle Fragen zum Park',
    position: 1,
    opensInDays: -12,
    closesInDays: 30,
    requiredTrust: 'guest',
    settings,
  },
  count: 41,
  answers,
};
