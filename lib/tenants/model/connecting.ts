import { z } from 'zod';
import { EmailAddress } from '@/lib/identity/model';
import { Ags } from './ags';
import { areaIn } from './area';
import { HostName } from './host';
import { suggestedSlug, TenantSlug } from './slug';

/** An empty field of a form is one that was left out. */
const orAbsent = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

const line = (limit: number, missing: string) => z.string().trim().min(1, missing).max(limit, 'tenant.text-too-long');

/** What the operator says of a municipality to connect it. Everything as text, from a form or a line of a list. */
export const TenantDraft = z
  .object({
    name: line(100, 'tenant.name-missing'),
    ags: Ags,
    slug: orAbsent(TenantSlug),
    office: orAbsent(line(120, 'tenant.name-missing')),
    address: line(300, 'tenant.address-missing'),
    email: EmailAddress,
    phone: orAbsent(line(40, 'tenant.address-missing')),
    host: orAbsent(HostName),
    /** The first administrator, who is invited by mail. */
    admin: EmailAddress,
    area: z.string().trim().min(1, 'area.missing').transform(areaOrIssue),
  })
  .transform((draft, context) => {
    const slug = TenantSlug.safeParse(draft.slug ?? suggestedSlug(draft.name));
    if (slug.success) return { ...draft, slug: slug.data };
    context.addIssue({ code: 'custom', path: ['slug'], message: slug.error.issues[0]?.message ?? '' });
    return z.NEVER;
  });
export type TenantDraft = z.output<typeof TenantDraft>;

function areaOrIssue(text: string, context: z.core.$RefinementCtx) {
  const read = areaIn(text);
  if (!('code' in read)) return read;
  context.addIssue({ code: 'custom', message: read.code });
  return z.NEVER;
}

/** The colour that a space begins with: KERN's own blue. */
export const FIRST_COLOUR = '#171a2b';
