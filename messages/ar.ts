import bundid from './ar/bundid.json';
import common from './ar/common.json';
import decisions from './ar/decisions.json';
import demo from './ar/demo.json';
import everything from './ar/everything.json';
import feedback from './ar/feedback.json';
import follows from './ar/follows.json';
import identity from './ar/identity.json';
import layout from './ar/layout.json';
import mail from './ar/mail.json';
import map from './ar/map.json';
import netiquette from './ar/netiquette.json';
import notifications from './ar/notifications.json';
import offers from './ar/offers.json';
import offline from './ar/offline.json';
import openData from './ar/openData.json';
import outcome from './ar/outcome.json';
import pictures from './ar/pictures.json';
import plan from './ar/plan.json';
import portal from './ar/portal.json';
import refusals from './ar/refusals.json';
import report from './ar/report.json';
import residency from './ar/residency.json';
import search from './ar/search.json';
import surveys from './ar/surveys.json';
import tenant from './ar/tenant.json';
import thread from './ar/thread.json';
import town from './ar/town.json';

/** The platform's own texts in Arabic, by namespace, as far as there are: German stands in for the rest. */
export const ar = {
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
