import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Lost } from '@/components/layout/lost';
import { Frame } from './frame';
import { currentState } from './state';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout.notFound'))('title') };
}

/** No such address anywhere. The portal's frame is around it, where there is a portal. */
export default async function NotFound() {
  const t = await getTranslations('layout.notFound');
  const state = await currentState();
  const lost = (
    <Lost title={t('title')} home="/" label={t('home')}>
      {t('text')}
    </Lost>
  );
  if (!state) return <main>{lost}</main>;
  return (
    <Frame tenant={state} isPortal>
      {lost}
    </Frame>
  );
}
