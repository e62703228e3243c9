import type { QuestionOf } from '@/lib/surveys/model/questions';
import { hintOf, Spoken } from '../words/spoken';
import type { FieldProps } from './field-props';

/** A heading with a few words, between the questions. */
export const NoteField = ({ question }: FieldProps<QuestionOf<'note'>>) => (
  <div className="survey-section">
    <h3>
      <Spoken path={`questions.${question.id}.label`}>{question.label}</Spoken>
    </h3>
    {question.hint && <p className="survey-prose">{hintOf(question)}</p>}
  </div>
);
