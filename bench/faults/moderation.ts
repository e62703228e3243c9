import { setTimeout as pause } from 'node:timers/promises';
import type { LiveSocket } from '@/components/live/connection';
import { ask } from '@/components/live/connection';
import type { Chance } from './chance';
import type { Change, ChangeKind, History, Post } from './history';
import { PageSocket } from './page-socket';
import type { Path } from './path';
import { newMark, textWith } from './posters';
import type { Secrets } from './secrets';
import type { Place } from './world';

export interface ModerationWish {
  /** How long between two changes, in milliseconds; 0: nobody changes anything. */
  everyMs: number;
  path: Path;
  origin: string;
}

interface Told {
  history: History;
  secrets: Secrets;
  chance: Chance;
}

/** Only what lies so long back is changed, so that an author's first look at an own post is not in question. */
const SETTLED_MS = 2_500;
const AGAIN_MS = 250;
const KINDS: ChangeKind[] = ['hide', 'hide', 'hide', 'restore', 'edit', 'withdraw'];

/** A moderator of each town hides and restores, and authors rewrite and take back, one change after the other. */
export function startModeration(places: readonly Place[], wish: ModerationWish, told: Told) {
  let resting = false;
  const lanes = (wish.everyMs > 0 ? places : []).map(async (place) => {
    const desk = deskOf(place, wish);
    while (!resting) {
      await pause(told.chance.between(0.5, 1.5) * wish.everyMs);
      const change = nextChange(place, told);
      if (change) await carryOut(change, desk, told, () => resting);
    }
    desk.close();
  });
  return {
    rest: async () => {
      resting = true;
      await Promise.all(lanes);
    },
  };
}

const states = new WeakMap<Post, { hidden: boolean; over: boolean }>();
const stateOf = (post: Post) => states.get(post) ?? { hidden: false, over: false };

function nextChange({ slug }: Place, { history, chance }: Told): Change | null {
  const kind = chance.pick(KINDS);
  const settledBy = performance.now() - SETTLED_MS;
  const fits = (post: Post) =>
    post.town === slug &&
    (post.oks[0]?.at ?? Number.POSITIVE_INFINITY) < settledBy &&
    !stateOf(post).over &&
    stateOf(post).hidden === (kind === 'restore');
  // Mostly what is on the first page of a thread, where most people look.
  const recent = history.posts.slice(chance.hit(0.6) ? -200 : 0).filter(fits);
  if (recent.length === 0) return null;
  const post = chance.pick(recent);
  const newN = kind === 'edit' ? newMark() : null;
  return { kind, post, n: post.n, newN, invokedAt: performance.now(), ackedAt: null };
}

/** Asks again until it is known that it was done; what was already done the first time is refused the second time. */
async function carryOut(change: Change, desk: Desk, { history, secrets }: Told, giveUp: () => boolean): Promise<void> {
  history.changes.push(change);
  if (change.kind === 'restore') secrets.allow(change.n);
  for (let tries = 0; !(giveUp() && tries > 40); tries++) {
    const answer = await desk.ask(change);
    const done = answer.ok || (tries > 0 && DONE.has(answer.code));
    if (done) return settle(change, secrets);
    if (!answer.ok && !['Offline', 'Fault', 'TooMany'].includes(answer.kind)) {
      stateful(change.post, { over: true });
      return;
    }
    await pause(AGAIN_MS);
  }
  stateful(change.post, { over: true });
}

const DONE = new Set([
  'contribution.already-hidden',
  'contribution.not-hidden',
  'comment.gone',
  'contribution.withdrawn',
]);

function settle(change: Change, secrets: Secrets): void {
  const { post, kind, n, newN } = change;
  change.ackedAt = performance.now();
  if (kind !== 'restore') secrets.forbid(n);
  if (newN !== null) post.n = newN;
  stateful(post, { hidden: kind === 'hide', over: kind === 'withdraw' });
}

const stateful = (post: Post, change: Partial<{ hidden: boolean; over: boolean }>) =>
  states.set(post, { ...stateOf(post), ...change });

type Desk = ReturnType<typeof deskOf>;

/** The moderator's page, and pages of authors, which are opened for one change each. */
function deskOf(place: Place, { path, origin }: ModerationWish) {
  const open = (cookie: string) =>
    new PageSocket({
      port: path.port,
      origin,
      tenant: place.slug,
      cookie,
      address: '10.3.0.1',
      backMs: { first: 100, most: 400 },
    });
  const moderator = open(place.moderator);
  const authors = new Map<string, PageSocket>();
  const pageOf = (cookie: string) => {
    const known = authors.get(cookie) ?? open(cookie);
    authors.set(cookie, known);
    return known;
  };
  return {
    ask: async ({ kind, post, newN }: Change) => {
      const socket = kind === 'hide' || kind === 'restore' ? moderator : pageOf(post.cookie);
      await socket.there(2_000);
      const [event, wish] = wishFor(kind, post.oks[0]?.id ?? '', newN === null ? '' : textWith(post.town, newN));
      return ask(socket as unknown as LiveSocket, event, wish);
    },
    close: () => {
      for (const socket of [moderator, ...authors.values()]) socket.close();
    },
  };
}

function wishFor(kind: ChangeKind, id: string, text: string) {
  const contribution = { kind: 'comment', contributionId: id, reason: 'Gehört nicht hierher.' };
  return kind === 'hide'
    ? (['contribution.hide', { ...contribution, rule: 1 }] as const)
    : kind === 'restore'
      ? (['contribution.restore', contribution] as const)
      : kind === 'edit'
        ? (['comment.edit', { commentId: id, text }] as const)
        : (['comment.withdraw', { commentId: id }] as const);
}
