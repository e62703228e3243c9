import type { ComponentType } from 'react';
import type { Question, QuestionKind, QuestionOf } from '@/lib/surveys/model/questions';
import { useProblemText } from '../use-problem-text';
import { BudgetField } from './budget-field';
import { ConsentField } from './consent-field';
import { DateField } from './date-field';
import type { FieldProps } from './field-props';
import { FileField } from './file-field';
import { MatrixField } from './matrix-field';
import { NoteField } from './note-field';
import { PlaceField } from './place-field';
import { RankingField } from './ranking-field';
import { simpleFields } from './simple-fields';
import { SliderField } from './slider-field';

const fields: { [K in QuestionKind]: ComponentType<FieldProps<QuestionOf<K>>> } = {
  ...simpleFields,
  matrix: MatrixField,
  ranking: RankingField,
  slider: SliderField,
  date: DateField,
  budget: BudgetField,
  place: PlaceField,
  file: FileField,
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
