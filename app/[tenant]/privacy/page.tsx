import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RememberedVideos } from '@/components/ui/remembered-videos';
import { TextPage } from '../text-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenant.texts'))('privacy') };
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const t = await getTranslations('offers.video.remembered');
  return (
    <>
      <TextPage tenantSlug={(await params).tenant} kind="privacy" />
      <RememberedVideos
        texts={{ title: t('title'), text: t('text'), forget: t('forget'), forgotten: t('forgotten') }}
      />
    </>
  );
}
