import { centres } from '@/db/demo/content/centres';
import { lotsFrom } from '@/db/demo/content/lots';
import { metresFrom } from '@/db/demo/content/metres';
import type { Option } from '@/lib/surveys/model/kind';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { Bench } from './benches';
import type { DemoSurvey } from './demo-survey';
import type { DemoAnswers } from './voices';

const at = metresFrom(centres.erlenstedt);

type Images = Record<Bench, NonNullable<Option['image']>>;

/** The questions, with the pictures as they are kept. */
const settingsWith = (images: Images): SurveySettings => ({
  intro: 'Drei Fragen zum Sitzen und zum Unbehagen. Die Karte dürfen Sie mit dem Finger bedienen.',
  thanks: 'Danke! Das Grünflächenamt sieht sich jede Stelle an, auch bei Dunkelheit.',
  results: 'always',
  pages: [
    {
      id: 'baenke',
      title: 'Sitzen',
      questions: [
        {
          id: 'bank',
          kind: 'single',
          label: 'Auf welcher Bank säßen Sie am liebsten?',
          required: true,
          options: [
            { id: 'lehne', label: 'Die mit Lehne', image: images.lehne },
            { id: 'liege', label: 'Die zum Liegen', image: images.liege },
            { id: 'rund', label: 'Die um den Baum', image: images.rund },
            { id: 'mauer', label: 'Die Mauer', image: images.mauer },
          ],
        },
      ],
    },
    {
      id: 'stellen',
      title: 'Unbehagen',
      questions: [
        {
          id: 'unwohl',
          kind: 'place',
          label: 'Wo fühlen Sie sich auf der Alten Bleiche unwohl?',
          hint: 'Ein Punkt genügt; eine Fläche darf es auch sein.',
          required: false,
          shapes: ['point', 'area'],
          max: 5,
          followUps: [
            {
              id: 'warum',
              kind: 'multiple',
              label: 'Woran liegt es?',
              required: true,
              options: [
                { id: 'dunkel', label: 'Es ist dunkel' },
                { id: 'eng', label: 'Es ist eng oder unübersichtlich' },
                { id: 'raeder', label: 'Räder fahren zu schnell' },
                { id: 'anderes', label: 'An etwas anderem' },
              ],
            },
            { id: 'was', kind: 'text', label: 'Was würde helfen?', required: false, limit: 300, short: true },
          ],
        },
        {
          id: 'foto',
          kind: 'file',
          label: 'Haben Sie ein Bild davon?',
          required: false,
          types: ['picture', 'pdf'],
          max: 3,
        },
      ],
    },
  ],
});

const dark = (east: number, north: number, was?: string) => ({
  geometry: { type: 'Point' as const, coordinates: at(east, north) },
  answers: { warum: ['dunkel'], ...(was && { was }) },
});

/** What so many people marked within a few metres of each other. */
function manyAround(people: number, [east, north]: readonly [number, number]) {
  const lots = lotsFrom(people);
  const beside = () => Math.round((lots.next() - 0.5) * 50);
  return Array.from({ length: people }, () => [dark(east + beside(), north + beside())]);
}

const answers: DemoAnswers = {
  seed: 7,
  voices: [{ share: 100, answers: { bank: { lehne: 4, liege: 3, rund: 3, mauer: 1 } } }],
  texts: {},
  places: {
    unwohl: [
      [dark(-120, -312, 'Eine Laterne am Garnsteg'), dark(-60, -118)],
      [
        {
          geometry: { type: 'Polygon', coordinates: [[at(76, -216), at(104, -176), at(120, -210), at(76, -216)]] },
          answers: { warum: ['raeder'] },
        },
      ],
      [dark(18, -112)],
      [{ words: 'Unter der Bahnbrücke', answers: { warum: ['dunkel', 'eng'], was: 'Heller streichen' } }],
      [dark(-118, -306)],
      ...manyAround(16, [-112, -318]),
      ...manyAround(9, [24, -108]),
    ],
  },
};

/** The survey about places in the park of Erlenstedt. */
export const parkOrte = (images: Images): DemoSurvey => ({
  part: {
    tenant: 'erlenstedt',
    offer: 'alte-bleiche',
    slug: 'orte',
    title: 'Bänke und dunkle Ecken',
    position: 2,
    opensInDays: -12,
    closesInDays: 30,
    requiredTrust: 'guest',
    settings: settingsWith(images),
  },
  count: 32,
  answers,
  picture: { question: 'foto', person: 3, name: 'Dunkle Ecke.png' },
});
