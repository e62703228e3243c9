import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';

/** Says on every page of a space that it is only being prepared. */
export function SpaceNote() {
  const t = useTranslations('town');
  return (
    <div className="page space-note">
      <Alert tone="warning" title={t('opening.notYet')}>
        <p>{t('opening.notYetText')}</p>
      </Alert>
    </div>
  );
}
