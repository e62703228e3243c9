import { useFormatter, useTranslations } from 'next-intl';
import type { Condition } from '@/lib/surveys/model/condition';
import type { EarlierColumn } from './earlier-columns';

/** Says a condition in a sentence. In: all that is asked, with the words that an editor knows it by. */
export function useConditionWords(columns: readonly EarlierColumn[]): (condition: Condition) => string {
  const t = useTranslations('formats.survey.settings.words');
  const format = useFormatter();
  const named = new Map(columns.map((column) => [column.column.key, column]));
  const words = (condition: Condition): string => {
    if ('all' in condition) return t('all', { parts: condition.all.map(words).join(t('and')) });
    if ('any' in condition) return t('any', { parts: condition.any.map(words).join(t('or')) });
    if ('not' in condition) return t('not', { part: words(condition.not) });
    const asked = named.get(condition.of);
    const of = asked?.label ?? condition.of;
    if ('answered' in condition) return t(condition.answered ? 'answered' : 'unanswered', { of });
    if ('in' in condition) {
      const labels = condition.in.map((id) => asked?.column.options.find((option) => option.id === id)?.label ?? id);
      return t('in', {
        of,
        answers: format.list(
          labels.map((label) => `„${label}“`),
          { type: 'disjunction' },
        ),
      });
    }
    const { from, to } = condition;
    const key = from === undefined ? 'to' : to === undefined ? 'from' : 'between';
    return t(key, { of, from: String(from ?? ''), to: String(to ?? '') });
  };
  return words;
}
