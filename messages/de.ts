import audit from './de/audit.json';
import bundid from './de/bundid.json';
import checks from './de/checks.json';
import common from './de/common.json';
import decisions from './de/decisions.json';
import demo from './de/demo.json';
import everything from './de/everything.json';
import feedback from './de/feedback.json';
import follows from './de/follows.json';
import identity from './de/identity.json';
import layout from './de/layout.json';
import mail from './de/mail.json';
import manage from './de/manage.json';
import map from './de/map.json';
import moderation from './de/moderation.json';
import netiquette from './de/netiquette.json';
import notifications from './de/notifications.json';
import offers from './de/offers.json';
import offline from './de/offline.json';
import openData from './de/openData.json';
import operator from './de/operator.json';
import outcome from './de/outcome.json';
import pictures from './de/pictures.json';
import plan from './de/plan.json';
import portal from './de/portal.json';
import publicApi from './de/publicApi.json';
import refusals from './de/refusals.json';
import report from './de/report.json';
import residency from './de/residency.json';
import search from './de/search.json';
import surveys from './de/surveys.json';
import tenant from './de/tenant.json';
import thread from './de/thread.json';
import town from './de/town.json';

/** All of the platform's own texts in German, by namespace. The formats bring theirs. */
export const de = {
  audit,
  bundid,
  checks,
  common,
  decisions,
  demo,
  everything,
  feedback,
  follows,
  identity,
  layout,
  mail,
  manage,
  map,
  moderation,
  netiquette,
  notifications,
  offers,
  offline,
  openData,
  operator,
  outcome,
  pictures,
  plan,
  portal,
  publicApi,
  refusals,
  report,
  residency,
  search,
  surveys,
  tenant,
  thread,
  town,
};
