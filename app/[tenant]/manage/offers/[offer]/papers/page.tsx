import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentUpload } from '@/components/manage/document-upload';
import { OfferPictureUpload } from '@/components/manage/offer-picture-upload';
import { PaperList } from '@/components/manage/paper-list';
import { Section } from '@/components/manage/section';
import type { Query } from '@/components/ui/refusal-note';
import { FILE_BYTES_LIMIT } from '@/lib/files/model';
import { filesOfOffer } from '@/lib/files/queries/files';
import { areFilesScanned } from '@/lib/files/scanning/assert-clean';
import { currentActor } from '@/lib/identity/current-actor.next';
import { managedOffer, type Params } from '../managed-offer';
import { OfferFrame } from '../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/papers')).offer.title };
}

/** The pictures and documents of an offer. */
export default async function PapersPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/papers');
  const [t, actor] = await Promise.all([getTranslations('manage.papers'), currentActor(address.tenant)]);
  const { offer } = managed;
  const base = `${managed.base}/papers`;
  const limit = FILE_BYTES_LIMIT / 1024 / 1024;
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="papers" query={query}>
      <p className="manage__intro">{areFilesScanned() ? t('scanned') : t('notScanned')}</p>
      <PaperList base={base} files={await filesOfOffer(actor, offer.id)} pictures={offer.pictures} />
      <div className="manage-form">
        <Section id="add-picture" title={t('picture.title')} help={t('picture.help')}>
          <OfferPictureUpload action={`${base}/picture`} offerId={offer.id} limit={limit} />
        </Section>
        <Section id="add-document" title={t('document.title')} help={t('document.help')}>
          <DocumentUpload action={`${base}/document`} offerId={offer.id} limit={limit} />
        </Section>
      </div>
    </OfferFrame>
  );
}
