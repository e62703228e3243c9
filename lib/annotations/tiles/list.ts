import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { parse } from '@/lib/errors';
import type { AnnotationView } from '@/lib/realtime/model';
import { choiceInWords, everything } from '../model/choice';
import { choiceOf, type Filter } from '../model/filter';
import { Cursor, cursorInWords, ListWish, type Rank, ranksBefore } from '../model/list';
import { type AnnotationPage, annotationPage, annotationsOf, annotationViews, LIST_PAGE } from '../queries';
import { idOf } from './leaves';
import { at } from './level';
import type { MapIndex } from './map-index';
import { indexAt } from './shelf';
import { eachChosen } from './sift';
import { visibleThread } from './tile';

/** A page of a map's list, and where the next one starts; null at the end. */
export interface ListPage {
  annotations: AnnotationView[];
  next: string | null;
}

/**
 * One page of the annotations of a choice that everybody may see, in the wished order. All of them, the newest first,
 * come by key, with what is gone; a choice comes from the map's index in memory, as its tiles do. Refuses with
 * `Invalid`, or `NotFound` for a map that the actor may not see.
 */
export async function annotationList(actor: Actor, input: unknown): Promise<ListPage> {
  const { thread: threadId, before, order, v, ...choice } = parse(ListWish, input);
  const { head } = await visibleThread(actor, threadId, v);
  if (order === 'newest' && choiceInWords(choice) === '') {
    const page = await inTenant(actor, (tx) => annotationsOf(tx, threadId, before?.seq));
    return { annotations: page.annotations, next: page.next === null ? null : String(page.next) };
  }
  const index = await indexAt({ tenantId: actor.tenantId, threadId, choice: everything }, head);
  const best = new Best<Rank & { row: number }>(LIST_PAGE + 1, ranksBefore(order));
  const { seq, support } = index.clusters.leaves;
  await eachChosen(index, choice, (row) => {
    const rank = { seq: at(seq, row), support: at(support, row), row };
    if (!before || ranksBefore(order)(before, rank)) best.add(rank);
  });
  const shown = best.ranked.slice(0, LIST_PAGE);
  const last = best.ranked.length > LIST_PAGE ? shown.at(-1) : undefined;
  return {
    annotations: await viewsOf(actor, index, shown),
    next: last ? cursorInWords(order, last) : null,
  };
}

/** What of a map's page an address asks for. */
export interface MapStart {
  selectedId?: string | undefined;
  filter: Filter;
  today: number;
  /** Where the list goes on; nonsense is as if nothing was said. */
  before?: string | undefined;
}

/**
 * What a map's page begins with: all entries where these fit on one page, whatever is filtered by, since the page does
 * that itself; of a larger map the page of the list that was asked for. Refuses with `NotFound`.
 */
export async function startOfMap(
  actor: Actor,
  threadId: string,
  { selectedId, filter, today, before }: MapStart,
): Promise<Omit<AnnotationPage, 'next'> & Pick<ListPage, 'next'> & { isWhole: boolean }> {
  const page = await annotationPage(actor, threadId, { selectedId });
  if (page.next === null) return { ...page, next: null, isWhole: true };
  const cursor = Cursor.safeParse(before).success ? before : undefined;
  const choice = choiceOf(filter, today);
  const isFirst = filter.order === 'newest' && choiceInWords(choice) === '' && cursor === undefined;
  if (isFirst) return { ...page, next: String(page.next), isWhole: false };
  const wish = new URLSearchParams(choiceInWords(choice));
  const given = { ...Object.fromEntries(wish), thread: threadId, v: page.head, order: filter.order, before: cursor };
  const { annotations, next } = await annotationList(actor, given);
  const selected = page.annotations.filter(({ id }) => id === selectedId && annotations.every((one) => one.id !== id));
  return { ...page, annotations: [...annotations, ...selected], next, isWhole: false };
}

/** In the order given. */
async function viewsOf(actor: Actor, index: MapIndex, shown: readonly { row: number }[]): Promise<AnnotationView[]> {
  const ids = shown.map(({ row }) => idOf(index.clusters.leaves, row));
  const views = await inTenant(actor, (tx) => annotationViews(tx, ids, index.scope.threadId));
  const byId = new Map(views.map((view) => [view.id, view]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Keeps the first so many of what it is shown, in order. */
class Best<R extends Rank> {
  readonly ranked: R[] = [];

  constructor(
    private readonly most: number,
    private readonly isBefore: (one: Rank, other: Rank) => boolean,
  ) {}

  add(rank: R): void {
    const last = this.ranked.at(-1);
    if (last && this.ranked.length === this.most && !this.isBefore(rank, last)) return;
    let place = this.ranked.length;
    while (place > 0 && this.isBefore(rank, this.ranked[place - 1] as R)) place -= 1;
    this.ranked.splice(place, 0, rank);
    if (this.ranked.length > this.most) this.ranked.pop();
  }
}
