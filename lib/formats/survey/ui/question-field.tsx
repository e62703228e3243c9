import type { Question } from '@/lib/surveys/model/questions';
import { AmountField } from './amount-field';
import { ChoiceField } from './choice-field';
import { ScaleField } from './scale-field';
import { TextAnswerField } from './text-answer-field';
import { useProblemText } from './use-problem-text';

interface Props {
  question: Question;
  given: unknown;
  /** The code of what is wrong with its answer. */
  problem: string | undefined;
}

/** One question with the field for its kind of answer. */
export function QuestionField({ question, given, problem }: Props) {
  const error = useProblemText()(question, problem);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <ChoiceField question={question} given={given} error={error} />;
    case 'scale':
      return <ScaleField question={question} given={given} error={error} />;
    case 'number':
      return <AmountField question={question} given={given} error={error} />;
    case 'text':
      return <TextAnswerField question={question} given={given} error={error} />;
  }
}
