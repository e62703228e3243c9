import type { DemoPart } from '@/db/demo/content/model';
import type { SurveySettings } from '@/lib/surveys/model/questions';
import { haushalt } from './haushalt';
import * as marktplatz from './marktplatz';
import type { DemoAnswers } from './voices';

/** A survey of the demo, and how many answers it has got so far. */
export interface DemoSurvey {
  part: DemoPart<SurveySettings>;
  answers: DemoAnswers;
  count: number;
}

export const surveys: DemoSurvey[] = [
  {
    part: {
      tenant: 'lindenfurt',
      offer: 'marktplatz',
      slug: 'umfrage',
      title: 'Acht Fragen zum Platz',
      position: 2,
      opensInDays: -16,
      closesInDays: 26,
      requiredTrust: 'guest',
      settings: marktplatz.settings,
    },
    answers: marktplatz.answers,
    count: 64,
  },
  {
    part: {
      tenant: 'lindenfurt',
      offer: 'haushalt',
      slug: 'umfrage',
      title: 'Sechs Fragen zum Haushalt',
      position: 0,
      opensInDays: 12,
      closesInDays: 40,
      requiredTrust: 'email',
      settings: haushalt,
    },
    answers: { seed: 0, voices: [], texts: {} },
    count: 0,
  },
];
