import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Lost } from '@/components/layout/lost';
import { stateTenant } from '@/lib/tenants/queries';
import { Frame } from './frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout.notFound'))('title') };
}

/** No such address anywhere. */
export default async function NotFound() {
  const t = await getTranslations('layout.notFound');
  return (
    <Frame tenant={await stateTenant()} isPortal>
      <Lost title={t('title')} home="/" label={t('home')}>
        {t('text')}
      </Lost>
    </Frame>
  );
}
