import { useFormatter, useTranslations } from 'next-intl';
import type { Question } from '@/lib/surveys/model/questions';
import { binsOf } from '@/lib/surveys/model/totals';

/** What a line of a result is called: the option, the step, the range of numbers. */
export function useOptionLabel() {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  return (question: Question, option: string): string => {
    switch (question.kind) {
      case 'single':
      case 'multiple':
        return question.options.find(({ id }) => id === option)?.label ?? option;
      case 'number': {
        const bin = binsOf(question)[Number(option)];
        if (!bin) return option;
        const ends = { from: format.number(bin.from), to: format.number(bin.to) };
        return bin.from === bin.to ? ends.from : t('bin', ends);
      }
      case 'scale':
      case 'text':
        return option;
    }
  };
}
