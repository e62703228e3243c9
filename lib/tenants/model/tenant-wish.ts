import { z } from 'zod';
import { HostName } from './host';

/** A municipality by its short name. */
export const TenantWish = z.object({ slug: z.string().max(100) });

/** The host that a municipality is to have; none: it is reached by its path alone. */
export const HostWish = TenantWish.extend({
  host: z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), HostName.nullable()),
});
