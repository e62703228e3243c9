import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isHidden } from '@/lib/surveys/model/hiding';
import type { Range } from '@/lib/surveys/model/range';
import { numbersIn } from './numbers';

export type Figures = ReturnType<typeof useFigures>;

/**
 * How numbers of people and shares are written. In: the threshold; what rounds to nothing is "under" it. Ask for it once
 * for a table: a page has a thousand lines.
 */
export function useFigures(threshold: number) {
  const t = useTranslations('formats.survey.results');
  const locale = useLocale();
  return useMemo(() => {
    const { whole, tenths, percent } = numbersIn(locale);
    const under = t('under', { threshold });
    // The words around both numbers, looked up once.
    const [before = '', between = '', after = ''] = t('range', { from: GAP, to: GAP }).split(GAP);
    return {
      count: (count: number) => (isHidden(count, threshold) ? under : whole.format(count)),
      share: (share: number, count: number) => (isHidden(count, threshold) ? '–' : percent.format(share)),
      range: ({ from, to }: Range) =>
        `${before}${whole.format(Math.round(from * 100))}${between}${percent.format(Math.round(to * 100) / 100)}${after}`,
      mean: (mean: number) => tenths.format(mean),
    };
  }, [t, locale, threshold]);
}

const GAP = '|';
