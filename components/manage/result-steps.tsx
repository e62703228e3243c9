import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/fields';
import { Time } from '@/components/ui/time';
import type { TimelineStep } from '@/lib/results/model';

interface Props {
  /** The address below which the forms are. */
  base: string;
  offerId: string;
  steps: readonly TimelineStep[];
}

/** What happens from the decision until it is built, step by step. */
export function ResultSteps({ base, offerId, steps }: Props) {
  const t = useTranslations('manage.result');
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('steps')}</h2>
      <p>{t('stepsHelp')}</p>
      {steps.length === 0 && <p>{t('stepsNone')}</p>}
      <ul>
        {steps.map(({ id, day, title, text }) => (
          <li key={id}>
            <Time at={day} />: <strong>{title}</strong> {text}
            <form method="post" action={`${base}/remove`}>
              <input type="hidden" name="stepId" value={id ?? ''} />
              <Button type="submit" small kind="tertiary">
                {t('stepRemove', { title })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form className="manage-form" method="post" action={`${base}/add`}>
        <input type="hidden" name="offerId" value={offerId} />
        <TextField name="day" type="date" label={t('stepDay')} required />
        <TextField name="title" label={t('stepTitle')} required />
        <TextArea name="text" label={t('stepText')} rows={3} />
        <div className="kern-form-check">
          <input className="kern-form-check__checkbox" type="checkbox" name="tell" id="tell" value="yes" />
          <label className="kern-label" htmlFor="tell">
            {t('stepTell')}
          </label>
        </div>
        <div className="buttons">
          <Button type="submit" kind="secondary" icon="calendar">
            {t('stepAdd')}
          </Button>
        </div>
      </form>
    </section>
  );
}
