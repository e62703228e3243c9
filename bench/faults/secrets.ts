import { canariesIn } from './canary';

/** To whom bytes went, and how. */
export interface Receiver {
  town: string;
  /** A moderator may read what is hidden. */
  moderator: boolean;
  /** Marks in what they wrote themselves: an author sees in their account what was hidden. */
  own?: ReadonlySet<number>;
  way: string;
  /** When it was asked for or, if nobody asked, when it arrived. */
  at: number;
  /** When the connection was opened on which it came, and whether the way of it held bytes back between two moments. */
  openedAt?: number;
  wasHeld?: (from: number, to: number) => boolean;
}

export interface Leak {
  n: number;
  way: string;
  /** How long after the acknowledgement; null where it belongs to another town. */
  afterMs: number | null;
}

/** What must not be seen any more, and everything that anybody received, judged as it arrives. */
export class Secrets {
  readonly leaks: Leak[] = [];
  readonly strangers: Leak[] = [];
  /** How many answers and frames were looked through, by way out, and how many marks were found in them. */
  readonly looked = new Map<string, number>();
  marks = 0;
  bytes = 0;
  private readonly gone = new Map<number, number>();
  private readonly lag = watchLag();

  /** `graceMs`: for how long words that are gone from the platform may still be on their way. */
  constructor(private readonly graceMs: number) {}

  /** The platform has acknowledged that these words are gone. */
  forbid(n: number): void {
    this.gone.set(n, performance.now());
  }

  /** Somebody is about to show them again. */
  allow(n: number): void {
    this.gone.delete(n);
  }

  /** The secrets that are old enough to be looked for. */
  ripe(): number[] {
    const ripeAt = performance.now() - this.graceMs;
    return [...this.gone].flatMap(([n, since]) => (since < ripeAt ? [n] : []));
  }

  judge(text: string, receiver: Receiver): void {
    this.looked.set(receiver.way, (this.looked.get(receiver.way) ?? 0) + 1);
    this.bytes += text.length;
    for (const { town, n } of canariesIn(text)) {
      this.marks += 1;
      if (town !== receiver.town) this.strangers.push({ n, way: receiver.way, afterMs: null });
      else if (!receiver.moderator && !receiver.own?.has(n)) this.judgeGone(n, receiver);
    }
  }

  close(): void {
    this.lag.close();
  }

  /** What was sent in time and then held back by a network that we broke says nothing about the platform. */
  private judgeGone(n: number, { way, at, openedAt = at, wasHeld }: Receiver): void {
    const since = this.gone.get(n);
    if (since === undefined || at <= since + this.graceMs + this.lag.worst()) return;
    if (openedAt < since && wasHeld?.(since, at)) return;
    this.leaks.push({ n, way, afterMs: Math.round(at - since) });
  }
}

/** How far behind the checker's own process was lately: what it reads late was not sent late. */
function watchLag() {
  let [before, late, previous] = [performance.now(), 0, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    late = Math.max(late, now - before - EVERY_MS);
    before = now;
  }, EVERY_MS);
  const forget = setInterval(() => {
    previous = late;
    late = 0;
  }, 2_000);
  for (const each of [timer, forget]) each.unref();
  return {
    worst: () => Math.max(late, previous, performance.now() - before - EVERY_MS),
    close: () => {
      clearInterval(timer);
      clearInterval(forget);
    },
  };
}

const EVERY_MS = 50;
