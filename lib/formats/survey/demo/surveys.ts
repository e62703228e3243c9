import { alteBleiche } from './alte-bleiche';
import type { DemoSurvey } from './demo-survey';
import { hallenbad } from './hallenbad';
import { haushalt } from './haushalt';
import { marktplatz } from './marktplatz';
import { parkOrte } from './park-orte';

/** All surveys of the demo. In: the pictures of benches, as they are kept. */
export const surveysWith = (images: Parameters<typeof parkOrte>[0]): readonly DemoSurvey[] => [
  ...[marktplatz, haushalt, alteBleiche, hallenbad],
  parkOrte(images),
];
