import { eq } from 'drizzle-orm';
import { offerFiles } from '@/db/schema/files';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { DocumentChange, FileWish, PictureChange } from '../model';
import { canKeepFiles } from '../policy';
import { fileFor } from '../queries/files';

/**
 * Changes what is said of a file: of a picture its words, of a document title, language and day. In: `PictureChange` or
 * `DocumentChange`. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function changeOfferFile(actor: Actor, input: unknown): Promise<void> {
  const { fileId } = parse(FileWish, input);
  await withFile(actor, fileId, async (tx, isPicture) => {
    const { fileId: _, ...words } = isPicture ? parse(PictureChange, input) : parse(DocumentChange, input);
    await tx.update(offerFiles).set(words).where(eq(offerFiles.id, fileId));
    await recordAudit(tx, actor, { action: 'file.changed', subjectId: fileId });
  });
}

/** Takes a file away from its offer, for good; texts that show it as a picture show its words. Refuses as `changeOfferFile`. */
export async function removeOfferFile(actor: Actor, input: unknown): Promise<void> {
  const { fileId } = parse(FileWish, input);
  await withFile(actor, fileId, async (tx) => {
    await tx.delete(offerFiles).where(eq(offerFiles.id, fileId));
    await recordAudit(tx, actor, { action: 'file.removed', subjectId: fileId });
  });
}

const withFile = (actor: Actor, fileId: string, work: (tx: Tx, isPicture: boolean) => Promise<void>): Promise<void> =>
  inTenant(actor, async (tx) => {
    const { offerId, isPicture } = await fileFor(tx, actor, { fileId });
    await offerForChange(tx, actor, offerId);
    assertAllowed(canKeepFiles(actor));
    await work(tx, isPicture);
  });
