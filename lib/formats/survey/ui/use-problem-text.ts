import { useFormatter, useTranslations } from 'next-intl';
import type { Question } from '@/lib/surveys/model/questions';

/** The sentence for the code of a problem with this question's answer. */
export function useProblemText() {
  const t = useTranslations('formats.survey.problems');
  const format = useFormatter();
  return (question: Question, code: string | undefined): string | undefined => {
    if (!code) return undefined;
    const key = code.replace(/^answer\./, '');
    const facts = factsOf(question);
    const values = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, format.number(fact)]));
    return t(t.has(key) ? key : 'invalid', values);
  };
}

function factsOf(question: Question): { min: number; max: number; limit: number } {
  switch (question.kind) {
    case 'multiple':
      return { min: question.min ?? 1, max: question.max ?? question.options.length, limit: 0 };
    case 'scale':
    case 'number':
      return { min: question.min ?? 0, max: question.max ?? 0, limit: 0 };
    case 'text':
      return { min: 0, max: 0, limit: question.limit };
    case 'single':
      return { min: 1, max: 1, limit: 0 };
  }
}
