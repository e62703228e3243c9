import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PictureUpload } from '@/components/manage/picture-upload';
import { Section } from '@/components/manage/section';
import { ButtonLink } from '@/components/ui/button';
import { ClientTexts } from '@/components/ui/client-texts';
import type { Query } from '@/components/ui/refusal-note';
import { PICTURE_BYTES_LIMIT } from '@/lib/layers/model/picture';
import { managedOffer, type Params } from '../../managed-offer';
import { OfferFrame } from '../../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/layers/picture')).offer.title };
}

/** Adds the picture of a plan to the maps of an offer. */
export default async function AddPicturePage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/layers/picture');
  const t = await getTranslations('manage.picture');
  const base = `${managed.base}/layers`;
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="layers" query={query}>
      <div className="manage-form">
        <Section id="picture" title={t('title')} help={t('help')}>
          <ClientTexts of={['manage.picture', 'manage.layers']}>
            <PictureUpload
              action={`${base}/picture/add`}
              offerId={managed.offer.id}
              limit={PICTURE_BYTES_LIMIT / 1024 / 1024}
            />
          </ClientTexts>
        </Section>
      </div>
      <div className="buttons">
        <ButtonLink kind="secondary" href={base}>
          {t('back')}
        </ButtonLink>
      </div>
    </OfferFrame>
  );
}
