import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FieldError } from '@/components/ui/fields';
import type { Question } from '@/lib/surveys/model/questions';
import { questionId } from '../ids';
import { Spoken } from '../words/spoken';

interface Props {
  question: Question;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}

/** The frame of a question that several fields answer. */
export function QuestionGroup({ question, hint, error, children }: Props) {
  const id = questionId(question);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={`survey-question kern-fieldset${error ? ' kern-fieldset--error' : ''}`}
      aria-describedby={described || undefined}
    >
      <legend className="kern-label">
        <Wording question={question} />
      </legend>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="kern-fieldset__body">{children}</div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}

/** The question's wording, and that one may leave it out. */
export function Wording({ question }: { question: Question }) {
  const t = useTranslations('formats.survey.form');
  return (
    <>
      <Spoken path={`questions.${question.id}.label`}>{question.label}</Spoken>
      {!question.required && (
        <span className="kern-label__optional">
          {' '}
          <bdi>({t('optional')})</bdi>
        </span>
      )}
    </>
  );
}
