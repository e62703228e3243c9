import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ComparedVersions } from '@/components/manage/compared-versions';
import { VersionChoice } from '@/components/manage/version-choice';
import type { Query } from '@/components/ui/refusal-note';
import { currentActor } from '@/lib/identity/current-actor.next';
import { changesBetween } from '@/lib/offers/model/compare';
import { asTexts } from '@/lib/offers/model/said';
import { chosenFrom, saidVersions } from '@/lib/offers/queries/said';
import { managedOffer, type Params } from '../managed-offer';
import { OfferFrame } from '../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/versions')).offer.title };
}

/** What a published offer said before, two versions side by side. */
export default async function OfferVersionsPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/versions');
  const [t, format] = await Promise.all([getTranslations('manage.compare'), getFormatter()]);
  const versions = await saidVersions(await currentActor(address.tenant), managed.offer.id);
  const pair = chosenFrom(versions, query);
  // What an older version did not keep is no difference.
  const hasParts = pair?.every(({ said }) => said.parts) ?? false;
  const texts = ({ said: { parts, ...said } }: (typeof versions)[number]) =>
    asTexts({ ...said, ...(hasParts && parts && { parts }) }, (at) =>
      format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }),
    );
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="details" query={query}>
      <h2>{t('title')}</h2>
      <p className="manage__intro">{t(pair ? 'intro' : 'none')}</p>
      {pair && (
        <>
          <VersionChoice versions={versions} from={pair[0].version} to={pair[1].version} />
          <ComparedVersions changes={changesBetween(texts(pair[0]), texts(pair[1]))} />
        </>
      )}
    </OfferFrame>
  );
}
