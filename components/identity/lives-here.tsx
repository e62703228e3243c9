import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';
import { ButtonLink } from '../ui/button';
import { Time } from '../ui/time';

/** For who has shown it already: until when it counts, and on with what they came for. */
export function LivesHere({ until, next }: { until: Date; next: string }) {
  const t = useTranslations('residency');
  return (
    <>
      <Alert tone="success" title={t('proven')}>
        <p>{t.rich('until', { until: () => <Time at={until} /> })}</p>
      </Alert>
      <div className="buttons">
        <ButtonLink href={next} icon="arrow-right">
          {t('goOn')}
        </ButtonLink>
      </div>
    </>
  );
}
