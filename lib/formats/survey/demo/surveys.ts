import { alteBleiche } from './alte-bleiche';
import type { DemoSurvey } from './demo-survey';
import { hallenbad } from './hallenbad';
import { haushalt } from './haushalt';
import { marktplatz } from './marktplatz';

export const surveys: readonly DemoSurvey[] = [marktplatz, haushalt, alteBleiche, hallenbad];
