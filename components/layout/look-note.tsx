import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';

/** Says to an admin that what they see is a draft of the look, and where it goes on. */
export function LookNote({ base }: { base: string }) {
  const t = useTranslations('town.look');
  return (
    <div className="page space-note">
      <Alert title={t('youSeeDraft')}>
        <p>
          <a href={base}>{t('toLook')}</a>
        </p>
      </Alert>
    </div>
  );
}
