import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { tenantLogos, tenants } from '@/db/schema/tenants';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one } from '@/lib/errors';
import { remakePicture } from '@/lib/layers/pictures/remake';
import { canSetUp } from '../policy';
import { changeDraft } from './try-look';

/** A logo is shown at 120 x 144 at most; twice that is sharp on every screen. In pixels. */
const LOGO_SIDE = 288;
export const LOGO_BYTES_LIMIT = 8 * 1024 * 1024;

/**
 * Takes a picture as the coat of arms or logo of the look that is being tried out: made anew from its pixels, small.
 * Refuses as `remakePicture`, and with `SignInNeeded` or `Forbidden`. Out: its address.
 */
export async function keepLogo(actor: Actor, file: { path: string; name: string }): Promise<string> {
  assertAllowed(canSetUp(actor));
  const remade = await remakePicture(file, { page: null, progress: () => {} });
  const bytes = await sharp(remade.bytes)
    .resize({ width: LOGO_SIDE, height: LOGO_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 92, alphaQuality: 100 })
    .toBuffer();
  const { logo } = await changeDraft(actor, async (draft, tx) => {
    const [row] = await tx.insert(tenantLogos).values({ type: 'image/webp', bytes }).returning({ id: tenantLogos.id });
    const { slug } = one(await tx.select().from(tenants).where(eq(tenants.id, actor.tenantId)), 'tenant');
    return { ...draft, logo: `/${slug}/logo/${row?.id}` };
  });
  return logo ?? '';
}

/** Takes the logo away from the look that is being tried out. Refuses with `SignInNeeded` or `Forbidden`. */
export async function removeLogo(actor: Actor): Promise<null> {
  assertAllowed(canSetUp(actor));
  await changeDraft(actor, (draft) => ({ ...draft, logo: null }));
  return null;
}
