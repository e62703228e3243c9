import { z } from 'zod';

/** Between which periods a town can choose, in months. */
export const periods = {
  /** After the end of an offer: who wrote what was said in it. */
  contributions: [12, 24, 60, 120],
  /** After the end of an offer: who agreed, supported, and answered its surveys. */
  answers: [3, 6, 12, 24, 60],
  /** After it was written: what a member was told in their account. */
  messages: [3, 6, 12, 24],
  /** After it was kept last: a survey that somebody began and did not hand in. */
  drafts: [1, 3, 6],
} as const;

/** What a town decides about, in the order in which it is asked. */
export const kept = ['contributions', 'answers', 'messages', 'drafts'] as const;
export type Kept = (typeof kept)[number];

const oneOf = (allowed: readonly number[]) =>
  z.coerce.number().refine((months) => allowed.includes(months), 'retention.period-unknown');

/** How long what people left stays bound to them, in months. */
export const Retention = z.object({
  contributions: oneOf(periods.contributions),
  answers: oneOf(periods.answers),
  messages: oneOf(periods.messages),
  drafts: oneOf(periods.drafts),
});
export type Retention = z.output<typeof Retention>;

/** What counts where a town has chosen nothing. */
export const usualRetention: Retention = { contributions: 60, answers: 24, messages: 12, drafts: 3 };

/** The same for all towns, in days: mails after they were sent, mails that nobody could send, invitations after they are over. */
export const fixedDays = { mails: 7, unsentMails: 30, invitations: 30 } as const;
