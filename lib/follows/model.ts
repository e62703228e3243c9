import { z } from 'zod';

/** A wish to follow an offer, or not to any more. Forms send it as a string. */
export const FollowWish = z.object({ offerId: z.uuid(), follow: z.enum(['yes', 'no']) });
