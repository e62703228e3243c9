import { daysAfter, localInput } from '@/lib/offers/model/dates';

/** The day so many days after `now`, as a field for dates has it: `2026-11-27`. */
export const dayOf = (now: Date, inDays: number): string => localInput(daysAfter(now, inDays, '12:00')).slice(0, 10);
