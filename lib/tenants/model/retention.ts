import { z } from 'zod';

/** Periods that a town can choose, in months. */
export const contributionPeriods = [12, 24, 60, 120] as const;
export const answerPeriods = [3, 6, 12, 24, 60] as const;
export const messagePeriods = [3, 6, 12, 24] as const;
export const draftPeriods = [1, 3, 6] as const;

const months = <const P extends readonly number[]>(periods: P) =>
  z.coerce.number().refine((value): value is P[number] => periods.includes(value), 'retention.period-unknown');

/** How long what people left stays bound to them, in months. */
export const Retention = z.object({
  /** After the end of an offer: who wrote what was said in it. */
  contributions: months(contributionPeriods),
  /** After the end of an offer: who answered its surveys, agreed and supported. */
  answers: months(answerPeriods),
  /** After it was sent: what a member was told in their account. */
  messages: months(messagePeriods),
  /** After it was kept: a survey that somebody began and did not hand in. */
  drafts: months(draftPeriods),
});
export type Retention = z.output<typeof Retention>;

/** What counts where a town has chosen nothing. */
export const usualRetention: Retention = { contributions: 60, answers: 24, messages: 12, drafts: 3 };

/** Fixed for all spaces, since each is short already: days for which these stay after they have served. */
export const fixedDays = { mails: 7, invitations: 30 } as const;
