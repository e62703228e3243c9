/** What is said to who does not see the page move. */
export type Announcement =
  | { what: 'arrived'; count: number }
  | { what: 'lost' }
  | { what: 'back'; count: number }
  | { what: 'posted' | 'held' };

export interface Announcer {
  /** Calls back with what is to be said. Out: how to end that. */
  onSaid: (hear: (said: Announcement) => void) => () => void;
  /** So many comments of others have come. */
  arrived: (count: number) => void;
  lost: () => void;
  /** The connection is back, and with it so many comments of others. */
  back: (count: number) => void;
  /** An answer to what this person just did: said at once. */
  posted: (what?: 'posted' | 'held') => void;
  /** Says nothing of comments that have come and were not told yet. */
  hush: () => void;
}

/** How long messages are gathered, and how far apart they are at least, in milliseconds. */
const APART_MS = 10_000;

/**
 * Says at most one thing in ten seconds, and then what matters most: how it stands with the connection before how many
 * comments came. Only what somebody did themselves is answered at once.
 */
export function newAnnouncer(): Announcer {
  const listeners = new Set<(said: Announcement) => void>();
  let came = 0;
  let connection: Announcement | null = null;
  let isLostSaid = false;
  let saidAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = (announcement: Announcement) => {
    saidAt = performance.now();
    for (const hear of listeners) hear(announcement);
  };
  const sayNext = () => {
    timer = undefined;
    const next: Announcement | null = connection ?? (came > 0 ? { what: 'arrived', count: came } : null);
    if (!next) return;
    isLostSaid = next.what === 'lost';
    connection = null;
    came = 0;
    speak(next);
  };
  /** Not before this much time, and not too soon after what was said last. */
  const sayAfter = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(sayNext, Math.max(milliseconds, saidAt + APART_MS - performance.now()));
  };
  return {
    onSaid: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    arrived: (count) => {
      came += count;
      if (timer === undefined) sayAfter(APART_MS);
    },
    lost: () => {
      connection = { what: 'lost' };
      sayAfter(0);
    },
    back: (count) => {
      // Who did not hear that it was lost need not hear that it is back, only what came.
      connection = isLostSaid ? { what: 'back', count } : null;
      came = isLostSaid ? 0 : Math.max(came, count);
      sayAfter(0);
    },
    posted: (what = 'posted') => speak({ what }),
    hush: () => {
      came = 0;
    },
  };
}
