import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/manage/section';
import { ServiceChoice } from '@/components/manage/service-choice';
import { ServiceSearch } from '@/components/manage/service-search';
import { ButtonLink } from '@/components/ui/button';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { isRefusal } from '@/lib/errors';
import { currentActor } from '@/lib/identity/current-actor.next';
import { ServiceLook } from '@/lib/layers/model/layer';
import { type ServiceOffer, serviceOffer } from '@/lib/layers/remote/service';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { managedOffer, type Params } from '../../managed-offer';
import { OfferFrame } from '../../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/layers/service')).offer.title };
}

/** Looks at a service of another host and chooses what of it the maps of an offer show. */
export default async function ServicePage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/layers/service');
  const t = await getTranslations('manage.service');
  const look = ServiceLook.safeParse(query);
  const found = look.success ? await lookAt(address.tenant, look.data) : null;
  const refused: Query = found && 'code' in found ? { refused: found.code } : {};
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="layers" query={query}>
      <RefusalNote query={refused} />
      <div className="manage-form">
        <Section id="service" title={t('title')} help={t('help')}>
          <ServiceSearch kind={query.kind ?? 'wms'} address={query.address ?? ''} />
        </Section>
        {look.success && found && 'layers' in found && (
          <Section id="choice" title={found.title || t('choose')} help={t('chooseHelp')}>
            <ServiceChoice
              action={`${managed.base}/layers/service/add`}
              offerId={managed.offer.id}
              look={look.data}
              layers={found.layers}
            />
          </Section>
        )}
      </div>
      <div className="buttons">
        <ButtonLink kind="secondary" href={`${managed.base}/layers`}>
          {t('back')}
        </ButtonLink>
      </div>
    </OfferFrame>
  );
}

/** What the service offers, or why it cannot be said. */
async function lookAt(
  tenantSlug: string,
  look: Parameters<typeof serviceOffer>[0],
): Promise<ServiceOffer | { code: string }> {
  try {
    const [actor, sent] = await Promise.all([currentActor(tenantSlug), headers()]);
    keepPace({ ...actor, sender: senderOf(sent) }, paces.ask);
    return await serviceOffer(look);
  } catch (error) {
    if (isRefusal(error)) return { code: error.code };
    throw error;
  }
}
