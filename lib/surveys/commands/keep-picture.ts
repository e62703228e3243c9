import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { optionPictures } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { assertClean } from '@/lib/files/scanning/assert-clean';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { canCreateOffer } from '@/lib/offers/policy';
import { pictureAnew } from './made-anew';

/** A picture as it is kept: WebP, under the SHA-256 of its bytes. */
export interface OptionPicture {
  hash: string;
  bytes: Buffer;
}

/**
 * Keeps a picture for the options of surveys, made anew and small. In: where the file lies. Refuses with
 * `SignInNeeded`, `Forbidden`, `TooMany`, or `Invalid` as `pictureAnew` does. Out: the hash that options name it by.
 */
export async function keepOptionPicture(actor: Actor, sent: { path: string }): Promise<{ id: string }> {
  assertAllowed(canCreateOffer(actor));
  keepPace(actor, paces.file);
  await assertClean(sent);
  const picture = await pictureForOption(await readFile(sent.path));
  await storeOptionPicture(actor, picture);
  return { id: picture.hash };
}

/** So many pixels a side of an option's picture has at most: two beside each other, on a screen with double pixels. */
const LONGEST_SIDE = 640;

/** A picture as it would be kept. Refuses as `pictureAnew` does. */
export async function pictureForOption(sent: Buffer): Promise<OptionPicture> {
  const { bytes } = await pictureAnew(sent, { side: LONGEST_SIDE, type: 'image/webp' });
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** Keeps a picture that was made before; twice is once. Refuses with `SignInNeeded` or `Forbidden`. */
export async function storeOptionPicture(actor: Actor, picture: OptionPicture): Promise<void> {
  assertAllowed(canCreateOffer(actor));
  await inTenant(actor, (tx) => tx.insert(optionPictures).values(picture).onConflictDoNothing());
}
