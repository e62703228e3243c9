import { useFormatter, useTranslations } from 'next-intl';
import { isHidden } from '@/lib/surveys/model/hiding';
import type { Range } from '@/lib/surveys/model/range';

/** How numbers of people and shares are written. In: the threshold; what rounds to nothing is "under" it. */
export function useFigures(threshold: number) {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return {
    count: (count: number) =>
      isHidden(count, threshold) ? t('under', { threshold }) : format.number(count, { maximumFractionDigits: 0 }),
    share: (share: number, count: number) => (isHidden(count, threshold) ? '–' : percent(share)),
    range: ({ from, to }: Range) =>
      t('range', { from: format.number(Math.round(from * 100)), to: percent(Math.round(to * 100) / 100) }),
    mean: (mean: number) => format.number(mean, { maximumFractionDigits: 1 }),
  };
}
