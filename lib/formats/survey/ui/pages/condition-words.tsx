import type { Condition } from '@/lib/surveys/model/condition';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';
import { useConditionWords } from '../builder/use-condition-words';

/** A condition in a sentence. In: all that is asked. */
export function ConditionWords({ condition, questions }: { condition: Condition; questions: readonly Question[] }) {
  const words = useConditionWords(
    questions.flatMap((question) =>
      columnsOf(question).map((column) => ({
        column,
        label: [question.label, column.part].filter(Boolean).join(': '),
      })),
    ),
  );
  return <p className="survey-reading__kind">→ {words(condition)}</p>;
}
