import type { QuestionOf } from '@/lib/surveys/model/questions';
import type { FieldProps } from './field-props';

/** A heading with a few words, between the questions. */
export const NoteField = ({ question }: FieldProps<QuestionOf<'note'>>) => (
  <div className="survey-section">
    <h3>{question.label}</h3>
    {question.hint && <p className="survey-prose">{question.hint}</p>}
  </div>
);
