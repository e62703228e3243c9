import { empty } from './empty';
import { event } from './event';
import { plan } from './plan';
import { priorities } from './priorities';
import { satisfaction } from './satisfaction';
import type { SurveyTemplate } from './template';
import { traffic } from './traffic';
import { youth } from './youth';

/** What an editor may start a survey from, in the order of the picker. */
const templates: readonly SurveyTemplate[] = [empty, plan, traffic, satisfaction, priorities, youth, event];
export default templates;
