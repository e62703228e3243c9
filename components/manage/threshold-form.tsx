import { useTranslations } from 'next-intl';
import { THRESHOLD } from '@/lib/surveys/model/library';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  threshold: number;
  /** Only the town's administration sets it; everybody here may know it. */
  maySet: boolean;
}

/** From how many people on a result is shown, and why. */
export function ThresholdForm({ action, threshold, maySet }: Props) {
  const t = useTranslations('manage.library');
  return (
    <Section id="threshold" title={t('threshold')} help={t('thresholdWhy')}>
      {maySet ? (
        <form className="stack" method="post" action={action}>
          <TextField
            name="threshold"
            type="number"
            inputMode="numeric"
            {...THRESHOLD}
            label={t('thresholdLabel')}
            hint={t('thresholdHint', THRESHOLD)}
            defaultValue={threshold}
            required
          />
          <div className="buttons">
            <Button type="submit" kind="secondary">
              {t('thresholdSave')}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t('thresholdNow', { threshold })}</p>
      )}
    </Section>
  );
}
