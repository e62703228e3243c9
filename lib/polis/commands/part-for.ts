import type { TenantId } from '@/db/tenancy';
import { type Actor, visitorOf } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';
import { formatOf, formats } from '@/lib/formats/registry';
import { addFormat } from '@/lib/offers/commands/edit-formats';
import type { OfferFormat } from '@/lib/offers/model';
import { TITLE_LIMIT } from '@/lib/offers/model';
import { type OfferPage, offerPage } from '@/lib/offers/queries';
import type { PolisExport } from '../model';

/**
 * The offer at this address, if a conversation can be brought into it now. Refuses with `NotFound`, or `Conflict`
 * `polis.not-open` {state} where the offer, or the part that would take it, is not open: the commands that store
 * comments and votes would refuse each one.
 */
export async function openOffer(tenantId: TenantId, offerSlug: string): Promise<OfferPage> {
  const offer = await offerPage({ ...visitorOf(tenantId), roles: new Set(['editor']) }, offerSlug);
  const state = partOf(offer)?.state ?? offer.state;
  if (state !== 'open') throw new Refusal('Conflict', 'polis.not-open', { state });
  return offer;
}

/** The part of the offer in which people comment and vote; added, by the editors' command, where there is none. */
export async function partFor(
  actor: Actor,
  offer: OfferPage,
  { topic, description }: PolisExport,
): Promise<OfferFormat> {
  const known = partOf(offer);
  if (known) return known;
  const format = one(formats.filter(isConversation), 'format');
  await addFormat(actor, {
    offerId: offer.id,
    format: format.code,
    title: topic.slice(0, TITLE_LIMIT) || offer.title,
    settings: format.settingsAbout?.({ topic: topic || offer.title, description }) ?? format.defaults,
    requiredTrust: 'email',
  });
  const added = partOf(await offerPage(actor, offer.slug));
  return one(added ? [added] : [], 'format');
}

const partOf = (offer: OfferPage): OfferFormat | undefined =>
  offer.formats.find((part) => isConversation(formatOf(part.format)));

/** Comments of a format with a map stand below what is on the map. */
const isConversation = ({ opens, needs }: (typeof formats)[number]) =>
  opens.includes('comment') && opens.includes('vote') && !needs.map;
