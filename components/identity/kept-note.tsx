import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';

/** After a detour through signing in: what was typed is back in its form, and has yet to be sent. */
export function KeptNote() {
  const t = useTranslations('identity.kept');
  return (
    <Alert tone="success" title={t('title')}>
      <p>{t('text')}</p>
    </Alert>
  );
}
