import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { offerFiles } from '@/db/schema/files';
import { layers } from '@/db/schema/layers';
import { offerFormats, offers } from '@/db/schema/offers';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';

/**
 * What an offer says, as one number: SHA-256 in hexadecimal of its texts, dates, formats, plans, pictures and documents. Two persons who agreed
 * on the same number agreed on the same offer.
 */
export async function contentOf(tx: Tx, offerId: string): Promise<string> {
  const offer = one(await tx.select(saidColumns).from(offers).where(eq(offers.id, offerId)), 'offer');
  const formats = await tx
    .select(offered)
    .from(offerFormats)
    .where(eq(offerFormats.offerId, offerId))
    .orderBy(asc(offerFormats.position), asc(offerFormats.id));
  const plans = await tx.select(drawn).from(layers).where(eq(layers.offerId, offerId)).orderBy(asc(layers.position));
  const files = await tx
    .select(shown)
    .from(offerFiles)
    .where(eq(offerFiles.offerId, offerId))
    .orderBy(asc(offerFiles.id));
  return createHash('sha256')
    .update(JSON.stringify([offer, formats, plans, files]))
    .digest('hex');
}

/** All that an offer says of itself, beside its formats. */
export const saidColumns = {
  title: offers.title,
  summary: offers.summary,
  description: offers.description,
  plain: offers.plain,
  scope: offers.scope,
  topic: offers.topic,
  place: offers.place,
  timeline: offers.timeline,
  documents: offers.documents,
  contact: offers.contact,
  opensAt: offers.opensAt,
  closesAt: offers.closesAt,
};

const offered = {
  title: offerFormats.title,
  settings: offerFormats.settings,
  requiredTrust: offerFormats.requiredTrust,
  residentsOnly: offerFormats.residentsOnly,
  reviewsFirst: offerFormats.reviewsFirst,
  hours: offerFormats.hours,
  writers: offerFormats.writers,
  opensAt: offerFormats.opensAt,
  closesAt: offerFormats.closesAt,
};

/** What a file holds never changes. */
const shown = {
  id: offerFiles.id,
  name: offerFiles.name,
  title: offerFiles.title,
  alt: offerFiles.alt,
  language: offerFiles.language,
  dated: offerFiles.dated,
};

const drawn = {
  id: layers.id,
  title: layers.title,
  shown: layers.shown,
  opacity: layers.opacity,
  source: layers.source,
};
