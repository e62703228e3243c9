import { z } from 'zod';
import { requirable } from '../../model/trust';
import { purposes } from '../model';

/** What somebody goes to BundID for, as a form of ours says it: nonsense is the least. */
export const BundidWish = z.object({
  trust: z.enum(requirable).catch('email'),
  purpose: z.enum(purposes).catch('sign-in'),
});

/** A town as it is registered at BundID. */
export const ServiceDraft = z.object({
  displayName: z.string().trim().min(2, 'bundid.name-missing').max(100, 'bundid.name-missing'),
  onlineServiceId: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{2,60}$/, 'bundid.service-id'),
});
