import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KeptList } from '@/components/offline/kept-list';
import { currentTenant } from '@/lib/identity/current-actor.next';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offline.page'))('title'), robots: { index: false } };
}

/** Stands in for pages that a browser without a connection does not have. */
export default async function OfflinePage({ params }: Props) {
  const { slug, kind } = await currentTenant((await params).tenant);
  const t = await getTranslations('offline.page');
  const words = { list: t('list'), none: t('none'), again: t('again') };
  return (
    <article className="page text-page">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <KeptList below={kind === 'state' ? '/' : `/${slug}`} words={words} />
      <p>{t('how')}</p>
    </article>
  );
}
