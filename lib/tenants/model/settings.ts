import { z } from 'zod';
import { EmailAddress } from '@/lib/identity/model';

const line = (limit: number) => z.string().trim().max(limit, 'tenant.text-too-long');

/** What an admin sets of a space beside its look and texts. */
export const SpaceSettings = z.object({
  office: line(120).min(1, 'contact.missing'),
  email: EmailAddress,
  phone: line(40).optional(),
  address: line(300).min(1, 'tenant.address-missing'),
  /** A checkbox says `1`, or nothing. */
  newFormatReviewsFirst: z.literal('1').optional().transform(Boolean),
  /** As above. */
  fourEyes: z.literal('1').optional().transform(Boolean),
  newFormatTrust: z.enum(['guest', 'email'], 'trust.invalid'),
});
