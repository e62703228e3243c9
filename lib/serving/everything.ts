import type { Tx } from '@/db/tenancy';
import type { CommentView } from '@/lib/realtime/model';
import { EVERYTHING_LIMIT } from '@/lib/threads/model';
import { commentViews } from '@/lib/threads/queries/comments';
import { changedSince, saidAfter } from '@/lib/threads/queries/everything';
import { type Drawing, textsOf } from './drawing';
import { type PageAddress, pathOf } from './page-address';
import type { Stamp } from './queries';
import { newShelf } from './shelf';

/** How much memory the drawn comments of pages with all of them may take, in bytes. */
const MOST_BYTES = 24 * 1024 * 1024;
/** After so many changes it is quicker to read all anew. */
const MANY_CHANGES = 500;

/** The comments of a page as they were drawn last, in their order, and all of it as one piece. Never changed. */
interface Drawn {
  around: string;
  head: number;
  next: number | null;
  entries: ReadonlyMap<string, Entry>;
  html: string;
}

interface Entry {
  seq: number;
  author: string;
  parentId: string | null;
  html: string;
}

/** Gives all that was said in a thread, from the place that the address names, as HTML. */
export type Everything = (tx: Tx, address: PageAddress, stamp: Stamp) => Promise<string>;

/** Keeps what it drew: of a thread that changed only what changed is read and drawn again. */
export function newEverything(drawing: Drawing): Everything {
  const shelf = newShelf<Drawn>(MOST_BYTES);
  return async (tx, address, stamp) => {
    const name = `${pathOf(address)} ${address.query.from ?? ''} ${address.language}`;
    const known = shelf.get(name);
    const isNear = known?.around === stamp.around && stamp.thread.head - known.head < MANY_CHANGES;
    if (isNear && known.head === stamp.thread.head) return known.html;
    const after = Number(address.query.from?.slice(2) ?? 0);
    const page = isNear
      ? await renewed(tx, { known, stamp, after }, entryIn(drawing, address))
      : await fresh(tx, { stamp, after }, entryIn(drawing, address));
    const html = drawing.everything(
      Array.from(page.entries.values(), (entry) => entry.html),
      { path: pathOf({ ...address, all: false }), next: page.next, fromStart: after === 0 },
      textsOf(address.language),
    );
    shelf.put(name, { ...page, around: stamp.around, head: stamp.thread.head, html }, 4 * html.length);
    return html;
  };
}

type Page = Pick<Drawn, 'entries' | 'next'>;
type Draw = (comment: CommentView, among: ReadonlyMap<string, Entry>) => Entry;

const entryIn =
  (drawing: Drawing, { language }: PageAddress): Draw =>
  (comment, among) => ({
    ...{ seq: comment.seq, author: comment.author.name, parentId: comment.parentId },
    html: drawing.entry(comment, among.get(comment.parentId ?? '')?.author || undefined, textsOf(language)),
  });

async function fresh(tx: Tx, { stamp, after }: { stamp: Stamp; after: number }, draw: Draw): Promise<Page> {
  const { comments, next } = await saidAfter(tx, stamp.thread.id, after);
  const entries = new Map<string, Entry>();
  for (const comment of comments) entries.set(comment.id, draw(comment, entries));
  return { entries, next };
}

async function renewed(
  tx: Tx,
  { known, stamp, after }: { known: Drawn; stamp: Stamp; after: number },
  draw: Draw,
): Promise<Page> {
  const entries = new Map(known.entries);
  let { next } = known;
  const renamed = new Set<string>();
  for (const comment of await changedSince(tx, stamp.thread.id, known.head)) {
    const before = entries.get(comment.id);
    if (comment.seq <= after || (!before && next !== null)) continue;
    if (!before && entries.size >= EVERYTHING_LIMIT) next = Math.max(...Array.from(entries.values(), ({ seq }) => seq));
    else entries.set(comment.id, draw(comment, entries));
    if (before && before.author !== comment.author.name) renamed.add(comment.id);
  }
  // Who answered somebody whose comment is gone does not name them any more.
  const answers = [...entries].flatMap(([id, { parentId }]) => (parentId && renamed.has(parentId) ? [id] : []));
  for (const answer of await commentViews(tx, answers)) entries.set(answer.id, draw(answer, entries));
  return { entries, next };
}
