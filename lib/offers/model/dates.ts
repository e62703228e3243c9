/** The clock on the town hall: what editors type and residents read. */
export const TIME_ZONE = 'Europe/Berlin';

/**
 * The moment that a form or a file names: local time as `datetime-local` sends it (`2026-11-24T10:00`), a day
 * (`2026-11-24`, then at `hour`), or ISO 8601 with its offset. Null where it names none.
 */
export function momentFrom(text: string, hour = '00:00'): Date | null {
  const local = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?$/.exec(text);
  if (!local) return hasOffset.test(text) ? valid(new Date(text)) : null;
  const [, day = '', time = hour] = local;
  const asIfUtc = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(asIfUtc) || !new Date(asIfUtc).toISOString().startsWith(day)) return null;
  // Twice, since the offset of the guess may be the one before or after the clocks were changed.
  const guess = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(guess));
}

/** The value of a `datetime-local` field: Berlin's time, to the minute. */
export const localInput = (moment: Date): string =>
  new Date(moment.getTime() + offsetAt(moment.getTime())).toISOString().slice(0, 16);

/** The day of a moment by Berlin's clock, `2026-11-24`. */
export const dayOf = (moment: Date): string => localInput(moment).slice(0, 10);

/** How many of Berlin's days lie between two moments. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);

/** So many days after a moment, at that hour of Berlin's day. */
export function daysAfter(moment: Date, days: number, hour: string): Date {
  const day = new Date(moment.getTime() + offsetAt(moment.getTime()));
  day.setUTCDate(day.getUTCDate() + days);
  return momentFrom(day.toISOString().slice(0, 10), hour) ?? moment;
}

const hasOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

const valid = (date: Date) => (Number.isNaN(date.getTime()) ? null : date);

/** Milliseconds by which Berlin's clock is ahead of UTC at this instant. */
const offsetAt = (instant: number): number => {
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${berlin.format(whole).replace(' ', 'T')}Z`) - whole;
};

/** Swedish writes dates as ISO does. */
const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
