import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArchiveOffer } from '@/components/manage/archive-offer';
import { CopyOffer } from '@/components/manage/copy-offer';
import { DiscardDraft } from '@/components/manage/discard-draft';
import { OfferHints } from '@/components/manage/offer-hints';
import { PlanForm } from '@/components/manage/plan-form';
import { PlannedPublication } from '@/components/manage/planned-publication';
import { PrintLinks } from '@/components/manage/print-links';
import { PublishCheck } from '@/components/manage/publish-check';
import { ShareDraft } from '@/components/manage/share-draft';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { localInput } from '@/lib/offers/model/dates';
import { hintsFor } from '@/lib/offers/model/hints';
import type { Plan } from '@/lib/offers/model/plan';
import { planOf } from '@/lib/offers/queries/plan';
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
  const [actor, tenant, t] = await Promise.all([
    currentActor(address.tenant),
    currentTenant(address.tenant),
    getTranslations('refusals'),
  ]);
  const [key, plan] = await Promise.all([draftKeyOf(actor, offer.id), planOf(actor, offer.id)]);
  const { fourEyes } = tenant;
  const wrongTime = refusedFields(query).get('publishAt');
  const publicPage = `/${address.tenant}/offers/${offer.slug}`;
  return (
    <OfferFrame tenantSlug={address.tenant} managed={{ offer, gaps, base, ...rest }} current="publish" query={query}>
      {offer.state === 'draft' && <OfferHints hints={hintsFor(offer, new Date())} base={base} />}
      {plan && <PlannedPublication {...{ plan, offer, base, fourEyes }} memberId={actor.memberId} />}
      {!isSettled(plan) && <PublishCheck {...{ offer, gaps, base, publicPage, fourEyes }} />}
      {offer.state === 'draft' && gaps.length === 0 && (
        <PlanForm
          action={`${base}/publish/plan`}
          offerId={offer.id}
          earliest={localInput(new Date())}
          fourEyes={fourEyes}
          error={wrongTime && t(wrongTime)}
        />
      )}
      {offer.state === 'draft' && (
        <ShareDraft
          action={`${base}/share`}
          offerId={offer.id}
          link={key && new URL(`/${address.tenant}/drafts/${key}`, settings().publicUrl).href}
        />
      )}
      <PrintLinks base={base} />
      {offer.state === 'closed' && <ArchiveOffer action={`${base}/archive`} offer={offer} />}
      <CopyOffer action={`${base}/copy`} offer={offer} />
      {offer.state === 'draft' && <DiscardDraft action={`${base}/discard`} offerId={offer.id} />}
    </OfferFrame>
  );
}

/** Nothing is left to be done but to wait, or to agree. */
const isSettled = (plan: Plan | null) => plan !== null && !plan.isChanged && plan.obstacle === null;
