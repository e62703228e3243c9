import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { optionPictures } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { canCreateOffer } from '@/lib/offers/policy';
import { pictureAnew } from './made-anew';

/** So many pixels a side of an option's picture has at most: two beside each other, on a screen with double pixels. */
const LONGEST_SIDE = 640;

/**
 * Keeps a picture for the options of surveys, made anew and small. In: where the file lies. Refuses with
 * `SignInNeeded`, `Forbidden`, `TooMany`, or `Invalid` as `pictureAnew` does. Out: the hash that options name it by.
 */
export async function keepOptionPicture(actor: Actor, sent: { path: string }): Promise<{ id: string }> {
  assertAllowed(canCreateOffer(actor));
  keepPace(actor, paces.file);
  const { bytes } = await pictureAnew(await readFile(sent.path), { side: LONGEST_SIDE, type: 'image/webp' });
  const hash = createHash('sha256').update(bytes).digest('hex');
  await inTenant(actor, (tx) => tx.insert(optionPictures).values({ hash, bytes }).onConflictDoNothing());
  return { id: hash };
}
