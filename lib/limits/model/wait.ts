/** How long somebody has to wait, in words of their language: `5 Sekunden`, `40 minutes`, `1 Stunde`. Rounded up. */
export function waitInWords(seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= size * 2) ?? SECONDS;
  const amount = Math.max(1, Math.ceil(seconds / size));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

const SECONDS = ['second', 1] as const;
/** A unit is used from two of it on: 90 seconds are told as such, not as two minutes. */
const UNITS = [['hour', 3600], ['minute', 60], SECONDS] as const;

/** What an address says about the seconds to wait, as a number; where it says nothing sensible, a minute. */
export function secondsFrom(query: string | undefined): number {
  const seconds = Number(query);
  return seconds > 0 && seconds <= LONGEST ? seconds : 60;
}

const LONGEST = 24 * 3600;
