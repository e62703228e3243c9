import type { RouteRow } from '../model';
import { following } from './following';
import { identity } from './identity';
import { manageFormats } from './manage-formats';
import { manageLayers } from './manage-layers';
import { manageOffers } from './manage-offers';
import { manageResults } from './manage-results';
import { manageTown } from './manage-town';
import { maps } from './maps';
import { moderation } from './moderation';
import { openData } from './open-data';
import { operator } from './operator';
import { pages } from './pages';
import { papers } from './papers';
import { space } from './space';
import { surveys } from './surveys';
import { talk } from './talk';
import { ownAccount, waysIn } from './ways-in';

/** Every row of an address. One that is new stands in the file of its area. */
export const routeRows: readonly RouteRow[] = [
  ...pages,
  ...identity,
  ...waysIn,
  ...ownAccount,
  ...talk,
  ...following,
  ...moderation,
  ...maps,
  ...surveys,
  // Before an editor publishes drafts, of which feeds and the catalogue tell everybody then.
  ...openData,
  ...papers,
  ...manageTown,
  ...space,
  ...operator,
  ...manageOffers,
  ...manageResults,
  ...manageFormats,
  ...manageLayers,
];
