import { z } from 'zod';
import { daysAfter, localInput, momentFrom } from '@/lib/offers/model/dates';

/** How often mails may come. */
export const mailWishes = ['at-once', 'daily', 'weekly', 'never'] as const;
export type MailWish = (typeof mailWishes)[number];

/** How somebody wants to be told. Minutes of Berlin's day; null: no quiet hours. */
export interface Wishes {
  mail: MailWish;
  push: boolean;
  quietFrom: number | null;
  quietUntil: number | null;
}

/** Where nobody has chosen. */
export const DEFAULT_WISHES: Wishes = { mail: 'at-once', push: true, quietFrom: null, quietUntil: null };

/** When digests come, by Berlin's clock; weekly ones on a Monday. */
export const DIGEST_HOUR = '07:00';

const Time = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'quiet.invalid')
  .default('')
  .transform((time) => (time === '' ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3))));

/** What the form says. A checkbox that is not set is not sent. Both times or none. */
export const WishesForm = z
  .object({
    mail: z.enum(mailWishes),
    push: z
      .string()
      .optional()
      .transform((on) => on === 'yes'),
    quietFrom: Time,
    quietUntil: Time,
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    path: ['quietUntil'],
    message: 'quiet.invalid',
  });

/** A minute of the day as the form's field has it, `08:00`; empty for none. */
export const timeForForm = (minute: number | null): string =>
  minute === null ? '' : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** When a notice of now is to be mailed: at once, with the next digest, or never (null); and not in quiet hours. */
export function mailDueAt(wishes: Wishes, now: Date): Date | null {
  if (wishes.mail === 'never') return null;
  return afterQuiet(wishes, wishes.mail === 'at-once' ? now : nextDigest(wishes.mail, now));
}

/** When a notice of now is to be pushed. */
export const pushDueAt = (wishes: Wishes, now: Date): Date => afterQuiet(wishes, now);

function nextDigest(mail: 'daily' | 'weekly', now: Date): Date {
  const days = Array.from({ length: 9 }, (_, days) => daysAfter(now, days, DIGEST_HOUR));
  const next = days.find((day) => day > now && (mail === 'daily' || isMonday(day)));
  return next ?? now;
}

const isMonday = (moment: Date) => new Date(`${localInput(moment).slice(0, 10)}T00:00Z`).getUTCDay() === 1;

/** The moment itself, or the end of the quiet hours that it lies in. */
function afterQuiet({ quietFrom: from, quietUntil: until }: Wishes, moment: Date): Date {
  if (from === null || until === null || from === until) return moment;
  const [day = '', time = ''] = localInput(moment).split('T');
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const isOverMidnight = from > until;
  const isQuiet = isOverMidnight ? minute >= from || minute < until : minute >= from && minute < until;
  if (!isQuiet) return moment;
  const hour = timeForForm(until);
  const end = isOverMidnight && minute >= from ? daysAfter(moment, 1, hour) : momentFrom(`${day}T${hour}`);
  return end && end > moment ? end : moment;
}
