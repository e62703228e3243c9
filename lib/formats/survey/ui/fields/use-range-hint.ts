import { useFormatter, useTranslations } from 'next-intl';

interface Range {
  min?: number | undefined;
  max?: number | undefined;
  unit?: string | undefined;
  whole?: boolean | undefined;
}

/** Says between which ends a number is asked for, and in which unit. */
export function useRangeHint({ min, max, unit, whole }: Range): string {
  const t = useTranslations('formats.survey.form');
  const format = useFormatter();
  const ends = {
    min: min === undefined ? '' : format.number(min),
    max: max === undefined ? '' : format.number(max),
    unit: unit ? ` ${unit}` : '',
  };
  const range =
    ends.min && ends.max ? t('range', ends) : ends.min ? t('atLeast', ends) : ends.max ? t('atMost', ends) : unit;
  return [range && `${range}.`, whole && t('whole')].filter(Boolean).join(' ');
}
