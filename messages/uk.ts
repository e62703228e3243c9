import bundid from './uk/bundid.json';
import common from './uk/common.json';
import decisions from './uk/decisions.json';
import demo from './uk/demo.json';
import everything from './uk/everything.json';
import feedback from './uk/feedback.json';
import follows from './uk/follows.json';
import identity from './uk/identity.json';
import layout from './uk/layout.json';
import mail from './uk/mail.json';
import map from './uk/map.json';
import netiquette from './uk/netiquette.json';
import notifications from './uk/notifications.json';
import offers from './uk/offers.json';
import offline from './uk/offline.json';
import openData from './uk/openData.json';
import outcome from './uk/outcome.json';
import pictures from './uk/pictures.json';
import plan from './uk/plan.json';
import portal from './uk/portal.json';
import refusals from './uk/refusals.json';
import report from './uk/report.json';
import residency from './uk/residency.json';
import search from './uk/search.json';
import surveys from './uk/surveys.json';
import tenant from './uk/tenant.json';
import thread from './uk/thread.json';
import town from './uk/town.json';

/** The platform's own texts in Ukrainian, by namespace, as far as there are: German stands in for the rest. */
export const uk = {
  bundid,
  common,
  decisions,
  demo,
  everything,
  feedback,
  follows,
  identity,
  layout,
  mail,
  map,
  netiquette,
  notifications,
  offers,
  offline,
  openData,
  outcome,
  pictures,
  plan,
  portal,
  refusals,
  report,
  residency,
  search,
  surveys,
  tenant,
  thread,
  town,
};
