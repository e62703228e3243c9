import bundid from './tr/bundid.json';
import common from './tr/common.json';
import decisions from './tr/decisions.json';
import demo from './tr/demo.json';
import everything from './tr/everything.json';
import feedback from './tr/feedback.json';
import follows from './tr/follows.json';
import identity from './tr/identity.json';
import layout from './tr/layout.json';
import mail from './tr/mail.json';
import map from './tr/map.json';
import netiquette from './tr/netiquette.json';
import notifications from './tr/notifications.json';
import offers from './tr/offers.json';
import offline from './tr/offline.json';
import openData from './tr/openData.json';
import outcome from './tr/outcome.json';
import pictures from './tr/pictures.json';
import plan from './tr/plan.json';
import portal from './tr/portal.json';
import refusals from './tr/refusals.json';
import report from './tr/report.json';
import residency from './tr/residency.json';
import search from './tr/search.json';
import surveys from './tr/surveys.json';
import tenant from './tr/tenant.json';
import thread from './tr/thread.json';
import town from './tr/town.json';

/** The platform's own texts in Turkish, by namespace, as far as there are: German stands in for the rest. */
export const tr = {
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
