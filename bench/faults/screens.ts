import { canariesIn } from './canary';
import { type Change, type History, wasBroken } from './history';
import type { StoredComment, StoredThread } from './stored';
import type { Verdict } from './verdict';
import type { Watcher } from './watcher';

/** What all screens show in the end, against the database, and what they saw on the way. */
export const screenProperties = (
  crowd: readonly Watcher[],
  stored: readonly StoredThread[],
  graced: Graced,
): Verdict[] => [showAll(crowd, stored), paintOnce(crowd), paintInOrder(crowd), takeAway(crowd, graced)];

function showAll(crowd: readonly Watcher[], stored: readonly StoredThread[]): Verdict {
  const threads = new Map(stored.map((thread) => [`${thread.town} ${thread.threadId}`, thread.comments]));
  const broken = crowd.flatMap((watcher) => {
    const { name, tenant, threadId } = watcher.wish;
    return differences(watcher, threads.get(`${tenant} ${threadId}`) ?? []).map((what) => `${name}: ${what}`);
  });
  const looked = crowd.reduce((sum, { painted }) => sum + painted, 0);
  return { id: 'P1s', says: 'every screen shows in the end what is stored, in its order', looked, broken };
}

/** The first thing in which a screen differs from what is stored. */
function differences(watcher: Watcher, rows: readonly StoredComment[]): string[] {
  const shown = watcher.shown();
  const at = rows.findIndex((row, index) => {
    const entry = shown[index];
    const words = row.gone ? [] : canariesIn(row.text);
    return (
      entry?.id !== row.id ||
      entry.rev !== row.rev ||
      entry.gone !== row.gone ||
      canariesIn(entry.text)[0]?.n !== words[0]?.n
    );
  });
  if (at < 0 && shown.length === rows.length) return [];
  const [row, entry] = [rows[at < 0 ? rows.length : at], shown[at < 0 ? rows.length : at]];
  const say = (what: typeof row | typeof entry) =>
    what ? `${what.seq} rev ${what.rev} ${what.gone ?? 'visible'}` : 'nothing';
  return [`shows ${say(entry)} where ${say(row)} is stored (${shown.length} of ${rows.length})`];
}

function paintOnce(crowd: readonly Watcher[]): Verdict {
  const doubled = crowd.flatMap((watcher) => {
    const shown = watcher.shown();
    const numbers = new Set(shown.map(({ seq }) => seq));
    return numbers.size < shown.length
      ? [`${watcher.wish.name} shows ${shown.length} for ${numbers.size} numbers`]
      : [];
  });
  const broken = [...crowd.flatMap(({ breaches }) => breaches.twice), ...doubled];
  return { id: 'P3s', says: 'no screen ever shows a comment twice', looked: crowd.length, broken };
}

function paintInOrder(crowd: readonly Watcher[]): Verdict {
  const broken = crowd.flatMap(({ breaches }) => breaches.order);
  const looked = crowd.reduce((sum, { painted }) => sum + painted, 0);
  return { id: 'P5s', says: 'on every screen comments come in the order of their numbers', looked, broken };
}

/** How long words may stay on a screen after the platform said that they are gone, in milliseconds. */
interface Graced {
  history: History;
  graceMs: number;
}

/** While nothing is broken, what is hidden or taken back leaves all screens in time. */
function takeAway(crowd: readonly Watcher[], { history, graceMs }: Graced): Verdict {
  const judged = history.changes.filter((change) => isCalm(change, { history, graceMs }));
  const broken = judged.flatMap((change) => {
    const id = change.post.oks[0]?.id ?? '';
    const times = history.removals.get(id) ?? [];
    const [from, to] = [change.invokedAt, (change.ackedAt ?? 0) + graceMs];
    const on = crowd.filter(
      ({ wish: { tenant, threadId, path } }) =>
        tenant === change.post.town && threadId === change.post.threadId && !path.wasHeld(from, to),
    );
    const stayed = on.filter(
      ({ wish }) => !times.some(({ watcher, at }) => watcher === wish.name && isOf(change, at, graceMs)),
    );
    return stayed.length > 0 ? [`comment ${id} stayed on ${stayed.length} screens after ${change.kind}`] : [];
  });
  return {
    id: 'P8s',
    says: `hidden words leave all screens within ${graceMs / 1000} s`,
    looked: judged.length,
    broken,
  };
}

const isOf = ({ invokedAt, ackedAt }: Change, at: number, graceMs: number) =>
  at >= invokedAt && at <= (ackedAt ?? 0) + graceMs;

const isCalm = (change: Change, { history, graceMs }: Graced): boolean => {
  const { kind, invokedAt, ackedAt } = change;
  return (
    (kind === 'hide' || kind === 'withdraw') &&
    ackedAt !== null &&
    !wasBroken(history, invokedAt, ackedAt + graceMs) &&
    !history.changes.some((later) => isUndone(change, later, ackedAt + graceMs))
  );
};

/** What is shown again that soon need never have been away. */
const isUndone = (change: Change, later: Change, until: number): boolean =>
  later.post === change.post && later.invokedAt > change.invokedAt && later.invokedAt < until;

/** How long after the acknowledgement words were gone from screens while nothing was broken, in milliseconds. */
export function removalTimes({ history, graceMs }: Graced): number[] {
  return history.changes
    .filter((change) => isCalm(change, { history, graceMs }))
    .flatMap((change) =>
      (history.removals.get(change.post.oks[0]?.id ?? '') ?? [])
        .filter(({ at }) => isOf(change, at, graceMs))
        .map(({ at }) => Math.max(0, at - (change.ackedAt ?? at))),
    )
    .sort((one, other) => one - other);
}
