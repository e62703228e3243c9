import { and, asc, eq, sql } from 'drizzle-orm';
import { draftLinks } from '@/db/schema/draft-links';
import { offerFileBytes, offerFiles } from '@/db/schema/files';
import { offerState, offers, publications } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { canSeeOffer } from '@/lib/offers/policy';
import type { OfferFile } from '../model';

const shown = {
  ...{ id: offerFiles.id, isPicture: offerFiles.isPicture, name: offerFiles.name, title: offerFiles.title },
  ...{ alt: offerFiles.alt, type: offerFiles.type, size: offerFiles.size },
  ...{ width: offerFiles.width, height: offerFiles.height },
  ...{ language: offerFiles.language, dated: offerFiles.dated, gaps: offerFiles.gaps },
};

/** The files of an offer, the oldest first. The offer must be one that the actor may see. */
export const filesOf = (tx: Tx, offerId: string): Promise<OfferFile[]> =>
  tx.select(shown).from(offerFiles).where(eq(offerFiles.offerId, offerId)).orderBy(asc(offerFiles.addedAt));

/** The same for who manages the offer. */
export const filesOfOffer = (actor: Actor, offerId: string): Promise<OfferFile[]> =>
  inTenant(actor, (tx) => filesOf(tx, offerId));

/** How many files an offer has, and what they take, in bytes. */
export async function roomTaken(tx: Tx, offerId: string): Promise<{ count: number; bytes: number }> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int`, bytes: sql<string>`coalesce(sum(${offerFiles.size}), 0)` })
    .from(offerFiles)
    .where(eq(offerFiles.offerId, offerId));
  return { count: row?.count ?? 0, bytes: Number(row?.bytes ?? 0) };
}

/** A file of an offer that the actor may see, or whose draft they have the link of; else `NotFound`. */
export async function fileFor(
  tx: Tx,
  actor: Actor,
  { fileId, draftKey }: { fileId: string; draftKey?: string | undefined },
): Promise<OfferFile & { offerId: string; isPublished: boolean }> {
  const rows = await tx
    .select({ file: { ...shown, offerId: offerFiles.offerId }, state: offerState, key: draftLinks.key })
    .from(offerFiles)
    .innerJoin(offers, eq(offers.id, offerFiles.offerId))
    .leftJoin(publications, eq(publications.offerId, offers.id))
    .leftJoin(draftLinks, eq(draftLinks.offerId, offers.id))
    .where(eq(offerFiles.id, fileId));
  const visible = rows.filter(
    ({ file, state, key }) =>
      canSeeOffer(actor, { id: file.offerId, state }).ok || (draftKey !== undefined && key === draftKey),
  );
  const { file, state } = one(visible, 'file');
  return { ...file, isPublished: state !== 'draft' };
}

/** A file as it is sent: of a picture the size of this width, of a document all of it, with the width 0. */
export const sentFile = (
  actor: Actor,
  wish: { fileId: string; width: number; draftKey?: string | undefined },
): Promise<OfferFile & { isPublished: boolean; bytes: Buffer }> =>
  inTenant(actor, async (tx) => {
    const file = await fileFor(tx, actor, wish);
    const rows = await tx
      .select({ bytes: offerFileBytes.bytes })
      .from(offerFileBytes)
      .where(and(eq(offerFileBytes.fileId, file.id), eq(offerFileBytes.width, wish.width)));
    return { ...file, ...one(rows, 'file') };
  });
