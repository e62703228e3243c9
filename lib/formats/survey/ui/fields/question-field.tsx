import type { ComponentType } from 'react';
import type { Question, QuestionKind, QuestionOf } from '@/lib/surveys/model/questions';
import { useProblemText } from '../use-problem-text';
import { AmountField } from './amount-field';
import { BudgetField } from './budget-field';
import { ChoiceField } from './choice-field';
import { ConsentField } from './consent-field';
import { DateField } from './date-field';
import type { FieldProps } from './field-props';
import { MatrixField } from './matrix-field';
import { NoteField } from './note-field';
import { RankingField } from './ranking-field';
import { ScaleField } from './scale-field';
import { SliderField } from './slider-field';
import { TextAnswerField } from './text-answer-field';

const fields: { [K in QuestionKind]: ComponentType<FieldProps<QuestionOf<K>>> } = {
  single: ChoiceField,
  multiple: ChoiceField,
  matrix: MatrixField,
  ranking: RankingField,
  scale: ScaleField,
  slider: SliderField,
  number: AmountField,
  date: DateField,
  text: TextAnswerField,
  budget: BudgetField,
  consent: ConsentField,
  note: NoteField,
};

interface Props extends Omit<FieldProps<Question>, 'error'> {
  /** The code of what is wrong with its answer. */
  problem: string | undefined;
}

/** One question with the field for its kind of answer. */
export function QuestionField({ question, problem, ...props }: Props) {
  const error = useProblemText()(question, problem);
  const Field = fields[question.kind] as ComponentType<FieldProps<Question>>;
  return <Field question={question} error={error} {...props} />;
}
