import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

/** What is promised to who answers anonymously, and what without scripts cannot be. */
export function AnonymityNote() {
  const t = useTranslations('formats.survey.anonymity');
  return (
    <Alert title={t('title')}>
      <p>{t('text')}</p>
      <noscript>
        <p>
          <strong>{t('confidential')}</strong>
        </p>
      </noscript>
    </Alert>
  );
}
