import { useLocale, useTranslations } from 'next-intl';
import { meanOfValues } from '@/lib/surveys/model/intervals';
import { linesOf } from '@/lib/surveys/model/totals';
import { numbersIn } from './numbers';
import type { ColumnProps } from './results-props';

/** What the figures alone do not say: the mean, the words at the ends, the unit, why shares add up to more. */
export function ResultRemark({ question, column, results }: ColumnProps) {
  const t = useTranslations('formats.survey.results');
  const { tenths } = numbersIn(useLocale());
  if (column.holds === 'several') return <p className="survey-remark">{t('several')}</p>;
  const { unit } = question as { unit?: string };
  if (column.holds === 'amount' && unit) return <p className="survey-remark">{t('unit', { unit })}</p>;
  if (column.holds !== 'step') return null;
  const ends = question as Partial<Record<'minLabel' | 'maxLabel', string>> & Partial<Record<'min' | 'max', number>>;
  const { min = 0, max = 0, minLabel: from, maxLabel: to } = ends;
  const mean = meanOfValues(linesOf(column, results).map(({ option, count }) => [Number(option), count] as const));
  const sentences = [
    mean && t('mean', { mean: tenths.format(mean.mean) }),
    from && to && t('ends', { min, max, from, to }),
  ];
  return <p className="survey-remark">{sentences.filter(Boolean).join(' ')}</p>;
}
