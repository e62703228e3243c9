import type { Metadata } from 'next';
import { CopyOffer } from '@/components/manage/copy-offer';
import { DiscardDraft } from '@/components/manage/discard-draft';
import { OfferHints } from '@/components/manage/offer-hints';
import { PrintLinks } from '@/components/manage/print-links';
import { PublishCheck } from '@/components/manage/publish-check';
import { ShareDraft } from '@/components/manage/share-draft';
import type { Query } from '@/components/ui/refusal-note';
import { currentActor } from '@/lib/identity/current-actor.next';
import { hintsFor } from '@/lib/offers/model/hints';
import { draftKeyOf } from '@/lib/offers/queries/shared-draft';
import { settings } from '@/lib/settings';
import { managedOffer, type Params } from '../managed-offer';
import { OfferFrame } from '../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/publish')).offer.title };
}

/** The last look before an offer is public: what is missing, and what will happen. */
export default async function PublishPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const { offer, gaps, base, ...rest } = await managedOffer(address, '/publish');
  const key = await draftKeyOf(await currentActor(address.tenant), offer.id);
  const publicPage = `/${address.tenant}/offers/${offer.slug}`;
  return (
    <OfferFrame tenantSlug={address.tenant} managed={{ offer, gaps, base, ...rest }} current="publish" query={query}>
      {offer.state === 'draft' && <OfferHints hints={hintsFor(offer, new Date())} base={base} />}
      <PublishCheck offer={offer} gaps={gaps} base={base} publicPage={publicPage} />
      {offer.state === 'draft' && (
        <ShareDraft
          action={`${base}/share`}
          offerId={offer.id}
          link={key && new URL(`/${address.tenant}/drafts/${key}`, settings().publicUrl).href}
        />
      )}
      <PrintLinks base={base} />
      <CopyOffer action={`${base}/copy`} offer={offer} />
      {offer.state === 'draft' && <DiscardDraft action={`${base}/discard`} offerId={offer.id} />}
    </OfferFrame>
  );
}
