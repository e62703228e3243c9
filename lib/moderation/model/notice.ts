import { z } from 'zod';
import { EmailAddress } from '@/lib/identity/model';
import { contributionKinds, type Outcome, REASON_LIMIT } from '../model';

export const LAW_LIMIT = 200;
export const NAME_LIMIT = 120;

/** Of so many notices that were unfounded within `MARK_DAYS`, and more than half of all, one is slowed down. */
export const SLOW_AFTER = 3;
/** So long the notices of one reporter are told from others', in days. */
export const MARK_DAYS = 30;
/** So long one may object to a decision (article 20 (1) of Regulation (EU) 2022/2065), in months; then contacts are deleted. */
export const OBJECTION_MONTHS = 6;

const orNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? null : typed),
    schema.nullable().default(null),
  );

/** Which contribution is meant, from an address. */
export const Reported = z.object({ kind: z.enum(contributionKinds), id: z.uuid() });

/** What somebody says to report a contribution. A notice about the law comes with a statement of good faith. */
export const NoticeDraft = z
  .object({
    /** Made with the form: sent twice, it is one notice. */
    key: z.uuidv4(),
    kind: z.enum(contributionKinds),
    contributionId: z.uuid(),
    ground: z.enum(['rule', 'law'], 'notice.ground-missing'),
    rule: orNull(z.coerce.number().int().min(1)),
    law: orNull(z.string().trim().max(LAW_LIMIT, 'notice.law-too-long')),
    reason: z.string().trim().min(1, 'notice.reason-missing').max(REASON_LIMIT, 'reason.too-long'),
    goodFaith: z.preprocess((typed) => typed === 'yes', z.boolean()),
    contactName: orNull(z.string().trim().max(NAME_LIMIT, 'notice.name-too-long')),
    contactEmail: orNull(EmailAddress),
    locale: z.string().max(35).default('de'),
  })
  .superRefine((draft, context) => {
    const miss = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (draft.ground === 'rule' && draft.rule === null) miss('rule', 'notice.rule-missing');
    if (draft.ground === 'law' && draft.law === null) miss('law', 'notice.law-missing');
    if (draft.ground === 'law' && !draft.goodFaith) miss('goodFaith', 'notice.good-faith-missing');
  });
export type NoticeDraft = z.output<typeof NoticeDraft>;

/** What became of a notice. `waiting`: nothing yet. */
export type NoticeOutcome = 'waiting' | Outcome;
