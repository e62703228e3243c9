import { setTimeout as pause } from 'node:timers/promises';
import { askHttp } from './ask';
import { canaryOf } from './canary';
import type { Chance } from './chance';
import { type History, type Post, wasBroken } from './history';
import type { Secrets } from './secrets';
import type { Verdict } from './verdict';
import type { Place } from './world';

export interface WaysWish {
  /** How long between two looks, in milliseconds; 0: nobody looks. */
  everyMs: number;
  /** The processes, each of which must hold to it. */
  ports: readonly (() => number)[];
  origin: string;
}

interface Told {
  history: History;
  secrets: Secrets;
  chance: Chance;
}

interface Look {
  way: string;
  path: string;
  cookie: string | null;
  headers?: Record<string, string>;
}

/**
 * Somebody who looks at every page on which a comment could be, again and again: for words that are gone (P8), and for
 * an author's own words right after their acknowledgement (P7).
 */
export function startLooking(places: readonly Place[], wish: WaysWish, told: Told) {
  let resting = false;
  const own: Own = { looked: 0, broken: [] };
  const lane = async () => {
    while (!resting && wish.everyMs > 0) {
      await pause(told.chance.between(0.5, 1.5) * wish.everyMs);
      await lookForGone(places, wish, told);
      await lookForOwn(places, wish, told, own);
    }
  };
  const looking = lane();
  return {
    rest: async (): Promise<Verdict> => {
      resting = true;
      await looking;
      return {
        id: 'P7',
        says: 'authors find their own words on the next page they load, visitors within a second',
        ...own,
      };
    },
  };
}

async function lookForGone(places: readonly Place[], { ports, origin }: WaysWish, { history, secrets, chance }: Told) {
  const ripe = new Set(secrets.ripe());
  if (ripe.size === 0) return;
  const n = chance.pick([...ripe]);
  const change = history.changes.find((each) => each.n === n);
  const place = places.find(({ slug }) => slug === change?.post.town);
  if (!change || !place) return;
  const { way, path, cookie, headers } = chance.pick(waysOutOf(place, change.post, chance));
  const at = performance.now();
  const answer = await askHttp({ port: chance.pick(ports)(), path, origin, cookie, ...(headers ? { headers } : {}) });
  if (!answer) return;
  const own = way === ACCOUNT ? ownHidden(history, cookie) : new Set<number>();
  secrets.judge(answer.body, { town: place.slug, moderator: false, own, way, at });
}

const ACCOUNT = 'account of the author';

/** What a moderator hid its author still finds there, with a word about it; what they took back or rewrote, not. */
const ownHidden = ({ changes }: History, cookie: string | null): Set<number> =>
  new Set(changes.filter(({ kind, post }) => kind === 'hide' && post.cookie === cookie).map(({ n }) => n));

/** The ways out of a comment that the platform has today. None of those who look may read what is hidden. */
function waysOutOf(place: Place, post: Post, chance: Chance): Look[] {
  const [visitor, resident] = [null, place.cookies.at(-1 - chance.below(20)) ?? null];
  const page = place.threads.find(({ threadId }) => threadId === post.threadId)?.path ?? '';
  const id = post.oks[0]?.id ?? '';
  const cookie = chance.hit(0.5) ? visitor : resident;
  const sort = chance.pick(['newest', 'oldest', 'agreed', 'disputed']);
  const further = `/${place.slug}/threads/${post.threadId}?sort=newest&from=0.${(post.oks[0]?.seq ?? 0) + 1}`;
  return [
    { way: 'first page', path: page, cookie },
    { way: 'page with all', path: `${page}/all`, cookie },
    { way: 'page from a place', path: `${page}?from=0.${(post.oks[0]?.seq ?? 0) + 1}`, cookie },
    { way: 'sorted page', path: `${page}?sort=${sort}`, cookie },
    { way: 'payload of a page', path: `${page}?_rsc=1`, cookie, headers: { rsc: '1' } },
    { way: 'permalink', path: `${page}?comment=${id}`, cookie },
    { way: 'form to answer it', path: `${page}?reply=${id}`, cookie: resident },
    { way: 'form to edit it', path: `${page}?edit=${id}`, cookie: post.cookie },
    { way: 'further page', path: further, cookie },
    { way: 'offer', path: page.split('/').slice(0, -1).join('/'), cookie },
    { way: 'town', path: `/${place.slug}`, cookie },
    { way: 'portal', path: '/', cookie: null },
    { way: 'moderation', path: `/${place.slug}/moderation?search=${encodeURIComponent(canaryOf('', post.n))}`, cookie },
    { way: ACCOUNT, path: `/${place.slug}/account`, cookie: post.cookie },
    { way: 'mailbox', path: `/${place.slug}/mailbox`, cookie },
  ];
}

/** How long a public page may be behind, in milliseconds. */
const BEHIND_MS = 1_000;

/** The last post that was acknowledged and left alone: its author looks at once, a visitor a second later. */
async function lookForOwn(places: readonly Place[], { ports, origin }: WaysWish, { history, chance }: Told, own: Own) {
  const post = history.posts.findLast(({ oks }) => oks.length > 0);
  const place = places.find(({ slug }) => slug === post?.town);
  if (!post || !place) return;
  const page = place.threads.find(({ threadId }) => threadId === post.threadId)?.path ?? '';
  const visitor = chance.hit(0.5);
  const from = performance.now();
  if (visitor) await pause(BEHIND_MS);
  const path = chance.hit(0.5) ? page : `${page}?comment=${post.oks[0]?.id}`;
  const cookie = visitor ? null : post.cookie;
  const answer = await askHttp({ port: chance.pick(ports)(), path, origin, cookie });
  if (answer?.status !== 200 || history.changes.some((change) => change.post === post)) return;
  if (path === page && newerThan(post, history) > FIRST_PAGE) return;
  // While the database is away, a visitor's page may lack what is new.
  if (visitor && wasBroken(history, from - BEHIND_MS, performance.now())) return;
  own.looked += 1;
  const who = visitor ? 'a visitor' : 'its author';
  if (!answer.body.includes(canaryOf(post.town, post.n)))
    own.broken.push(`${who} did not find post ${post.n} on ${path}`);
}

interface Own {
  looked: number;
  broken: string[];
}

/** How many posts may stand before it by now. */
const newerThan = ({ threadId, town, oks }: Post, { posts }: History): number =>
  posts.filter(
    (other) =>
      other.threadId === threadId &&
      other.town === town &&
      (other.oks.at(-1)?.at ?? Number.POSITIVE_INFINITY) >= (oks[0]?.at ?? 0),
  ).length;

/** With so many before it, it is on the first page for certain. */
const FIRST_PAGE = 20;
