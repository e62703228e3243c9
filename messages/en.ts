import audit from './en/audit.json';
import bundid from './en/bundid.json';
import checks from './en/checks.json';
import common from './en/common.json';
import decisions from './en/decisions.json';
import demo from './en/demo.json';
import everything from './en/everything.json';
import feedback from './en/feedback.json';
import follows from './en/follows.json';
import identity from './en/identity.json';
import layout from './en/layout.json';
import mail from './en/mail.json';
import manage from './en/manage.json';
import map from './en/map.json';
import moderation from './en/moderation.json';
import netiquette from './en/netiquette.json';
import notifications from './en/notifications.json';
import offers from './en/offers.json';
import offline from './en/offline.json';
import openData from './en/openData.json';
import operator from './en/operator.json';
import outcome from './en/outcome.json';
import pictures from './en/pictures.json';
import plan from './en/plan.json';
import portal from './en/portal.json';
import publicApi from './en/publicApi.json';
import refusals from './en/refusals.json';
import report from './en/report.json';
import residency from './en/residency.json';
import search from './en/search.json';
import surveys from './en/surveys.json';
import tenant from './en/tenant.json';
import thread from './en/thread.json';
import town from './en/town.json';

/** All of the platform's own texts in English, by namespace. The formats bring theirs. */
export const en = {
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
