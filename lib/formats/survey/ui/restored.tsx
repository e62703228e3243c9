import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Says that a draft was brought back, which may be thrown away. */
export function Restored({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations('formats.survey.form');
  return (
    <div className="survey-restored" role="status">
      <span>{t('restored')}</span>
      <Button type="button" kind="tertiary" small onClick={onDiscard}>
        {t('discard')}
      </Button>
    </div>
  );
}
