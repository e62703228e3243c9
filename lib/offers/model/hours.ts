import { z } from 'zod';

const DAY = 1_440;

/** When one may write. Days from 1, Monday, to 7; minutes of the day, of which `until` is the first that is too late. */
export interface Hours {
  days: number[];
  from: number;
  until: number;
}

/** The days that a form offers, by their names. */
export const daysOffered = {
  'mon-fri': [1, 2, 3, 4, 5],
  'mon-sat': [1, 2, 3, 4, 5, 6],
  daily: [1, 2, 3, 4, 5, 6, 7],
} as const;
type DaysOffered = keyof typeof daysOffered;

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hours.invalid');

/** What a form says: which days, and from when until when, `08:00`. No days: always, whatever the times say. */
export const HoursInForm = z
  .object({
    days: z.enum(['', ...(Object.keys(daysOffered) as DaysOffered[])]).default(''),
    from: z.string().default(''),
    until: z.string().default(''),
  })
  .transform((form, context): Hours | null => {
    if (form.days === '') return null;
    const [from, until] = [Time.safeParse(form.from), Time.safeParse(form.until)];
    if (from.success && until.success && form.from < form.until)
      return { days: [...daysOffered[form.days]], from: minuteOf(form.from), until: minuteOf(form.until) };
    const field = from.success ? 'until' : 'from';
    context.addIssue({ code: 'custom', path: [field], message: 'hours.invalid' });
    return z.NEVER;
  });

/** What a form says, or what was kept before, as in a copy of an offer. */
export const HoursInDraft = z
  .preprocess((given) => (given === null || isKept(given) ? fieldsOf(given) : given), HoursInForm)
  .default(null);

const isKept = (given: unknown): given is Hours =>
  typeof given === 'object' && given !== null && 'days' in given && Array.isArray(given.days);

/** Hours as the fields of a form. */
export function hoursForForm(hours: Hours | null): Record<string, string> {
  const { days, from, until } = fieldsOf(hours);
  return { 'hours.days': days, 'hours.from': from, 'hours.until': until };
}

const fieldsOf = (hours: Hours | null) => ({
  days: hours === null ? '' : (daysNamed(hours) ?? 'daily'),
  from: hours === null ? '' : timeOf(hours.from).padStart(5, '0'),
  until: hours === null ? '' : timeOf(hours.until).padStart(5, '0'),
});

/** The name of the days, where a form offers them. */
const daysNamed = ({ days }: Hours): DaysOffered | undefined =>
  (Object.keys(daysOffered) as DaysOffered[]).find((name) => daysOffered[name].join() === days.join());

/** Whether one may write in this minute of the week, which begins on Monday at 0:00. The same as `isWithinHours` asks. */
export const isWithin = ({ days, from, until }: Hours, weekMinute: number): boolean =>
  days.includes(Math.floor(weekMinute / DAY) + 1) && weekMinute % DAY >= from && weekMinute % DAY < until;

/** When one may write again: a day from 1, Monday, as people say it, and a time, `8:00`. */
export interface Opening {
  weekday: string;
  time: string;
}

/** The next beginning of the hours after this minute of the week. */
export function nextOpening({ days, from }: Hours, weekMinute: number): Opening {
  const waits = days.map((day) => ({ day, wait: ((day - 1) * DAY + from - weekMinute - 1 + 7 * DAY) % (7 * DAY) }));
  const [next] = waits.sort((a, b) => a.wait - b.wait);
  return { weekday: String(next?.day ?? 1), time: timeOf(from) };
}

/** A minute of the day as people say it: `8:00`. */
const timeOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
