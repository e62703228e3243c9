import { getTranslations } from 'next-intl/server';
import { Lost } from '@/components/layout/lost';

/** No such address in this town, or nothing there that this person may see. The frame around it is the town's. */
export default async function NotFoundHere() {
  const t = await getTranslations('layout.notFound');
  return (
    <Lost title={t('title')} home="/" label={t('home')}>
      {t('text')}
    </Lost>
  );
}
