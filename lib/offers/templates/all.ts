import type { OfferTemplate } from '../model/template';
import { budget } from './budget';
import { cycleNetwork } from './cycle-network';
import { heat } from './heat';
import { landUsePlan } from './land-use-plan';
import { marketSquare } from './market-square';
import { mobilitySurvey } from './mobility-survey';
import { neighbourhood } from './neighbourhood';
import { park } from './park';
import { playground } from './playground';
import { schoolRoute } from './school-route';

/** All templates, in the order in which editors choose from them. */
export const templates: readonly OfferTemplate[] = [
  marketSquare,
  park,
  playground,
  cycleNetwork,
  schoolRoute,
  mobilitySurvey,
  landUsePlan,
  neighbourhood,
  heat,
  budget,
];
