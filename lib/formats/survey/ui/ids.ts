import type { Question } from '@/lib/surveys/model/questions';

/** Ids of elements. The underscore is in no key, so no two are the same. */
export const questionId = (question: Question) => `question_${question.id}`;
export const optionId = (question: Question, option: string) => `question_${question.id}_${option}`;

/** The field to jump to from the list of problems: the first one of a question. */
export function fieldId(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return optionId(question, question.options[0]?.id ?? '');
    case 'scale':
      return optionId(question, String(question.min));
    case 'number':
    case 'text':
      return questionId(question);
  }
}
