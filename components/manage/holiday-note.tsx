'use client';
import { useTranslations } from 'next-intl';
import type { FormValues } from '@/lib/offers/model/form';
import { type Holiday, holidaysBetween, isRestDay } from '@/lib/offers/model/holidays';
import { useFormValues } from './use-form-values';

/** The public holidays between opening and closing as the form stands, and whether it closes on a day of rest. */
export function HolidayNote({ values, form }: { values: FormValues; form: { current: HTMLFormElement | null } }) {
  const t = useTranslations('manage.details.holidays');
  const { opensAt = '', closesAt = '' } = useFormValues(form, values);
  const [from, to] = [opensAt.slice(0, 10), closesAt.slice(0, 10)];
  const holidays = holidaysBetween(from, to);
  const atRest = /^\d{4}-\d\d-\d\d$/.test(to) && isRestDay(to);
  if (holidays.length === 0 && !atRest) return null;
  return (
    <div className="kern-hint">
      {holidays.length > 0 && (
        <p>
          {t('between')} <Named holidays={holidays} />
        </p>
      )}
      {atRest && <p>{t('closesAtRest')}</p>}
    </div>
  );
}

function Named({ holidays }: { holidays: readonly Holiday[] }) {
  const t = useTranslations('manage.details.holidays');
  const named = holidays.map(({ day, name }) => `${t(`names.${name}`)} (${day.slice(8)}.${day.slice(5, 7)}.)`);
  return <span>{named.join(', ')}</span>;
}
