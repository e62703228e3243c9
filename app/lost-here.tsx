import { useTranslations } from 'next-intl';
import { Lost } from '@/components/layout/lost';
import { ButtonLink } from '@/components/ui/button';

/** There is nothing at this address, or nothing that this person may see, and ways on. */
export function LostHere() {
  const t = useTranslations('layout.notFound');
  return (
    <Lost
      title={t('title')}
      home="/"
      label={t('home')}
      further={
        <ButtonLink kind="secondary" href="/search">
          {t('search')}
        </ButtonLink>
      }
    >
      {t('text')}
    </Lost>
  );
}
