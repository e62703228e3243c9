import type { ReactNode } from 'react';
import { described, FieldError } from '@/components/ui/fields';
import type { Question } from '@/lib/surveys/model/questions';
import { questionId } from '../ids';
import { Wording } from './question-group';

interface Props {
  question: Question;
  hint?: ReactNode;
  error: string | undefined;
  /** The field; in: what ties it to its label, its hint and its error. */
  children: (tied: ReturnType<typeof described>) => ReactNode;
}

/** The frame of a question that one field answers. */
export function InputFrame({ question, hint, error, children }: Props) {
  const id = questionId(question);
  return (
    <div className={`survey-question kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        <Wording question={question} />
      </label>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children(described(id, hint, error))}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
