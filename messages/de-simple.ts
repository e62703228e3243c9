import bundid from './de-simple/bundid.json';
import common from './de-simple/common.json';
import decisions from './de-simple/decisions.json';
import everything from './de-simple/everything.json';
import identity from './de-simple/identity.json';
import layout from './de-simple/layout.json';
import mail from './de-simple/mail.json';
import map from './de-simple/map.json';
import netiquette from './de-simple/netiquette.json';
import notifications from './de-simple/notifications.json';
import offers from './de-simple/offers.json';
import offline from './de-simple/offline.json';
import pictures from './de-simple/pictures.json';
import portal from './de-simple/portal.json';
import refusals from './de-simple/refusals.json';
import report from './de-simple/report.json';
import residency from './de-simple/residency.json';
import search from './de-simple/search.json';
import surveys from './de-simple/surveys.json';
import tenant from './de-simple/tenant.json';
import thread from './de-simple/thread.json';
import town from './de-simple/town.json';

/** The platform's own texts in Plain German (Leichte Sprache), by namespace, as far as there are: German stands in for the rest. */
export const plain = {
  bundid,
  common,
  decisions,
  everything,
  identity,
  layout,
  mail,
  map,
  netiquette,
  notifications,
  offers,
  offline,
  pictures,
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
