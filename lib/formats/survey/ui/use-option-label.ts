import { useFormatter, useTranslations } from 'next-intl';
import type { Question } from '@/lib/surveys/model/questions';
import { binsOf } from '@/lib/surveys/model/totals';

/** What a line of a result is called: the option, the step with the word at its end, the range of numbers. */
export function useOptionLabel() {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  return (question: Question, option: string): string => {
    switch (question.kind) {
      case 'single':
      case 'multiple':
        return question.options.find(({ id }) => id === option)?.label ?? option;
      case 'scale': {
        const word = { [question.min]: question.minLabel, [question.max]: question.maxLabel }[Number(option)];
        return word ? `${option} – ${word}` : option;
      }
      case 'number': {
        const bin = binsOf(question)[Number(option)];
        if (!bin) return option;
        const facts = {
          from: format.number(bin.from),
          to: format.number(bin.to),
          unit: question.unit ? ` ${question.unit}` : '',
        };
        return t(bin.from === bin.to ? 'single-value' : 'bin', facts);
      }
      case 'text':
        return option;
    }
  };
}
