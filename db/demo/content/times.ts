const MINUTE = 60_000;

/** So many minutes before `now`. */
export const minutesBefore = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);

/** So many days after `now`; negative: before. */
export const daysFrom = (now: Date, days: number): Date => minutesBefore(now, -days * 24 * 60);
