'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError, TextField } from '@/components/ui/fields';
import { STEP_TEXT_LIMIT, STEPS_LIMIT, TITLE_LIMIT } from '@/lib/offers/model';
import { type FormValues, rowsIn } from '@/lib/offers/model/form';
import type { FieldOf } from './field';
import { HolidayNote } from './holiday-note';
import { Section } from './section';

interface Props {
  field: FieldOf;
  errorOf: (name: string) => string | undefined;
  values: FormValues;
  form: { current: HTMLFormElement | null };
}

/** When an offer opens and closes, and the steps on the way. */
export function TimeFields({ field, errorOf, values, form }: Props) {
  const t = useTranslations('manage.details');
  return (
    <Section id="time" title={t('time')} help={t('timeHelp')}>
      <div className="manage-pair">
        <TextField {...field('opensAt')} type="datetime-local" label={t('opensAt')} required />
        <TextField {...field('closesAt')} type="datetime-local" label={t('closesAt')} required />
      </div>
      <HolidayNote values={values} form={form} />
      <Timeline field={field} errorOf={errorOf} values={values} />
    </Section>
  );
}

/** Without a script there are always two empty rows, and after saving two more. */
function Timeline({ field, errorOf, values }: Omit<Props, 'form'>) {
  const t = useTranslations('manage.details');
  const filled = Math.max(-1, ...rowsIn(values).map(Number)) + 1;
  const [count, setCount] = useState(Math.min(filled + 2, STEPS_LIMIT));
  const error = errorOf('timeline');
  return (
    <fieldset className="kern-fieldset" id="timeline">
      <legend className="kern-label">{t('timeline')}</legend>
      <p className="kern-hint">{t('timelineHint')}</p>
      <ol className="manage-steps">
        {Array.from({ length: count }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end.
          <Step key={row} row={row} field={field} />
        ))}
      </ol>
      {error && <FieldError id="timeline">{error}</FieldError>}
      {count < STEPS_LIMIT && (
        <Button type="button" kind="secondary" className="scripted" onClick={() => setCount(count + 1)}>
          {t('addStep')}
        </Button>
      )}
    </fieldset>
  );
}

function Step({ row, field }: { row: number; field: FieldOf }) {
  const t = useTranslations('manage.details');
  const name = (part: string) => field(`timeline.${row}.${part}`);
  return (
    <li className="manage-step">
      <TextField {...name('date')} type="date" label={t('stepDate', { number: row + 1 })} />
      <TextField {...name('title')} label={t('stepTitle')} maxLength={TITLE_LIMIT} />
      <TextField {...name('text')} label={t('stepText')} maxLength={STEP_TEXT_LIMIT} />
    </li>
  );
}
