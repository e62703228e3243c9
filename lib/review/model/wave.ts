import { z } from 'zod';

/** What is counted lies so long back at most, in minutes. */
export const WAVE_MINUTES = 10;
/** So many contributions of accounts that nobody knows are a wave: to one discussion, and to all of a town's together. */
export const MANY_HERE = 30;
export const MANY_IN_TOWN = 45;
/** But only of so many such accounts: what one or two do is a matter of their pace. */
export const MANY_ACCOUNTS = 8;
/** So many that are nearly the same are a wave, too, of so many accounts. */
export const ALIKE = 6;
export const ALIKE_ACCOUNTS = 4;
/** A wave goes on while so large a part of `MANY_HERE` comes, and then for so many minutes. */
export const GOES_ON = 1 / 4;
export const CALM_MINUTES = 15;
/** After a moderator has ended one, none is recognised there for so many hours. */
export const LEFT_ALONE_HOURS = 2;
/** An account is known once it is so old, and something that it wrote has stood for so long, in hours. */
export const KNOWN_HOURS = 24;

/** By what a wave is recognised. */
export type WaveSign = 'many' | 'alike';

/** A contribution of an account that nobody knows. Nothing of its text but the marks by which others like it are found. */
export interface Arrival {
  /** The client's key: what is sent again is counted once. */
  key: string;
  memberId: string;
  marks: readonly string[];
  /** Milliseconds of a clock that only goes forward. */
  at: number;
}

/** More are not remembered: far more than it takes to know that it goes on. */
const REMEMBERED = 300;

/** Adds an arrival to those before it, which are kept in their order, and forgets what is too long ago. */
export function remember(arrivals: Arrival[], arrival: Arrival): void {
  if (arrivals.some(({ key }) => key === arrival.key)) return;
  arrivals.push(arrival);
  const since = arrival.at - WAVE_MINUTES * 60_000;
  while (arrivals.length > REMEMBERED || (arrivals[0]?.at ?? since) < since) arrivals.shift();
}

/**
 * Whether what arrived lately is a wave; null: it is none. `many`: how many are one here. `factor`: what the operator
 * multiplies limits by.
 */
export function signOf(arrivals: readonly Arrival[], many: number, factor: number): WaveSign | null {
  const last = arrivals.at(-1);
  if (!last) return null;
  const alike = arrivals.filter(({ marks }) => marks.some((mark) => last.marks.includes(mark)));
  if (isAtLeast(alike, ALIKE * factor, ALIKE_ACCOUNTS)) return 'alike';
  return isAtLeast(arrivals, many * factor, MANY_ACCOUNTS) ? 'many' : null;
}

const isAtLeast = (arrivals: readonly Arrival[], many: number, accounts: number): boolean =>
  arrivals.length >= many && new Set(arrivals.map(({ memberId }) => memberId)).size >= accounts;

/** Whether a wave that was recognised still comes in. */
export const goesOn = (arrivals: readonly Arrival[], factor: number): boolean =>
  arrivals.length >= MANY_HERE * GOES_ON * factor;

export const WaveMention = z.object({ waveId: z.uuid() });
/** Whether waves are held in a format; forms send strings. */
export const WaveSwitch = z.object({
  formatId: z.uuid(),
  holds: z.enum(['1', '0']).transform((sent) => sent === '1'),
});

/** A wave as moderators see it. */
export interface WaveView {
  id: string;
  sign: WaveSign;
  /** The format that it comes to, and the path of its page below the tenant's; null: to all of the town. */
  format: string | null;
  path: string | null;
  began: Date;
  until: Date;
  /** How many contributions it has brought that wait. */
  waiting: number;
}
