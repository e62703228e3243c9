import { z } from 'zod';
import { contributionKinds, REASON_LIMIT } from '../model';

const Reason = z.string().trim().min(1, 'reason.missing').max(REASON_LIMIT, 'reason.too-long');
const Contribution = { kind: z.enum(contributionKinds), contributionId: z.uuid() };

/** `rule` is the number of a rule of the tenant's netiquette. Forms send it as a string. */
export const Hiding = z.object({ ...Contribution, rule: z.coerce.number().int().min(1), reason: Reason });
export const Restoring = z.object({ ...Contribution, reason: Reason });
