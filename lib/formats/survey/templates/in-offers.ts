import type { TemplatePart } from '@/lib/offers/model/template';
import { plan } from './plan';
import { priorities } from './priorities';
import type { SurveyTemplate } from './template';
import { traffic } from './traffic';
import { youth } from './youth';

/** The surveys of the templates of offers. */
const parts: readonly TemplatePart<SurveyTemplate['settings']>[] = [
  { template: 'park', position: 1, title: 'Umfrage zum Park', settings: plan.settings },
  { template: 'playground', position: 1, title: 'Umfrage für Kinder und Jugendliche', settings: youth.settings },
  { template: 'cycle-network', position: 1, title: 'Wie sind Sie unterwegs?', settings: traffic.settings },
  { template: 'mobility-survey', position: 0, title: 'Umfrage', settings: traffic.settings },
  { template: 'budget', position: 1, title: 'Was ist Ihnen wichtig?', settings: priorities.settings },
];
export default parts;
