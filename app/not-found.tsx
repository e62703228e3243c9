import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Lost } from '@/components/layout/lost';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout.notFound'))('title') };
}

/**
 * No such address anywhere, where not even the page for who is lost could be made (lib/serving/lost-pages.ts). Next sends
 * this along inside every page, so it stays small and asks no database.
 */
export default function NotFound() {
  const t = useTranslations('layout.notFound');
  return (
    <main>
      <Lost title={t('title')} home="/" label={t('home')}>
        {t('text')}
      </Lost>
    </main>
  );
}
