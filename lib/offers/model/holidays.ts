export const holidayNames = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'ascension',
  'whit-monday',
  'corpus-christi',
  'unity',
  'all-saints',
  'christmas',
  'second-christmas',
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** A public holiday and its day, `2026-11-01`. */
export interface Holiday {
  day: string;
  name: HolidayName;
}

const DAY_MS = 86_400_000;

/** The public holidays of North Rhine-Westphalia in a year: section 2 of its Feiertagsgesetz. */
export function holidaysIn(year: number): Holiday[] {
  const easter = easterOf(year);
  const fixed = (monthAndDay: string, name: HolidayName) => ({ day: `${year}-${monthAndDay}`, name });
  const moving = (days: number, name: HolidayName) => ({ day: dayOf(easter + days * DAY_MS), name });
  return [
    fixed('01-01', 'new-year'),
    moving(-2, 'good-friday'),
    moving(1, 'easter-monday'),
    fixed('05-01', 'labour-day'),
    moving(39, 'ascension'),
    moving(50, 'whit-monday'),
    moving(60, 'corpus-christi'),
    fixed('10-03', 'unity'),
    fixed('11-01', 'all-saints'),
    fixed('12-25', 'christmas'),
    fixed('12-26', 'second-christmas'),
  ];
}

/** What lies between two days, both counted; nothing where they are more than two years apart or make no sense. */
export function holidaysBetween(from: string, to: string): Holiday[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (!(last - first >= 0 && last - first <= 2)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => holidaysIn(first + index))
    .flat()
    .filter(({ day }) => from <= day && day <= to)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Whether the town hall is closed on a day: Saturday, Sunday or holiday. */
export function isRestDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || holidaysBetween(day, day).length > 0;
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Easter Sunday in the Gregorian calendar: J. Meeus, Astronomical Algorithms, chapter 8. Out: milliseconds, UTC. */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
