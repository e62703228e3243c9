import { z } from 'zod';

/** For how long the operator may be let in, in hours. */
export const helpHours = [2, 8, 24, 72] as const;

/** That a town's admin lets the operator in: what for, and for how long. */
export const HelpWish = z.object({
  reason: z.string().trim().min(1, 'help.reason-missing').max(300, 'help.reason-too-long'),
  hours: z.coerce.number().refine((hours) => helpHours.some((known) => known === hours), 'help.hours-unknown'),
});
