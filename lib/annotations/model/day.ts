import { z } from 'zod';
import { TIME_ZONE } from '@/lib/offers/model/dates';

const DAY_MS = 86_400_000;
/** As many as two bytes can count, from 1970 on. */
const LAST = 2 ** 16 - 1;

/** A day of the town's calendar as addresses and forms say it (`2026-05-01`); out: its number, counted from 1970 on. */
export const Day = z.iso
  .date()
  .transform((words) => Date.parse(words) / DAY_MS)
  .pipe(z.number().int().min(0).max(LAST));

/** The number of the town's day at a moment; in: milliseconds since 1970, or ISO 8601. */
export const dayOf = (moment: number | string): number =>
  Date.parse(calendar.format(typeof moment === 'string' ? Date.parse(moment) : moment)) / DAY_MS;

/** A day by its number, as addresses and forms say it. */
export const dayInWords = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Swedish writes dates as ISO does. */
const calendar = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
