import type { Sorting } from '@/lib/threads/model';

/** Where a discussion is shown: the page's path, and what of its query has to stay (which annotation is open). */
export interface Place {
  tenantSlug: string;
  path: string;
  query: Record<string, string>;
  sorting: Sorting;
}

/** What somebody is about to do with one comment. As a link it works without a script. */
export const actionKinds = ['reply', 'edit', 'withdraw', 'hide', 'restore'] as const;
export type ActionKind = (typeof actionKinds)[number];
export interface Action {
  kind: ActionKind;
  id: string;
}

/** The action that an address names, or null. */
export function actionIn(query: Record<string, string | undefined>): Action | null {
  for (const kind of actionKinds) {
    const id = query[kind];
    if (id) return { kind, id };
  }
  return null;
}

/** The address of this discussion with other parameters; `null` removes one. */
export function addressOf(place: Place, change: Record<string, string | null> = {}, anchor = ''): string {
  const query = new URLSearchParams(place.query);
  if (place.sorting !== 'newest') query.set('sort', place.sorting);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const search = query.toString();
  return `${place.path}${search && `?${search}`}${anchor && `#${anchor}`}`;
}

/** The lasting address of one comment. */
export const permalinkOf = (place: Place, id: string): string =>
  addressOf({ ...place, sorting: 'newest' }, { comment: id }, id);
