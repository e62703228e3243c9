import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { Column } from '@/lib/surveys/model/kind';
import { binsOf } from '@/lib/surveys/model/totals';
import { numbersIn } from './numbers';

/** What a line of a result is called: the option, the step, the range of numbers, the month. Ask for it once for a table. */
export function useOptionLabel() {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  const locale = useLocale();
  return (column: Column, option: string): string => {
    if (column.holds === 'yes') return t('yes');
    if (column.holds === 'day')
      return format.dateTime(new Date(`${option}-15T12:00:00Z`), { month: 'long', year: 'numeric' });
    const bin = column.holds === 'amount' ? binsOf(column)[Number(option)] : undefined;
    if (!bin) return column.options.find(({ id }) => id === option)?.label ?? option;
    const { exact } = numbersIn(locale);
    const ends = { from: exact.format(bin.from), to: exact.format(bin.to) };
    return bin.from === bin.to ? ends.from : t('bin', ends);
  };
}
