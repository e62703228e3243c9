import { useFormatter, useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { described, FieldError } from '@/components/ui/fields';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { questionId } from './ids';
import { Wording } from './question-group';

interface Props {
  question: QuestionOf<'number'>;
  given: unknown;
  error: string | undefined;
}

/** A number, written as people here write it. Not `type=number`: that drops a comma without a word. */
export function AmountField({ question, given, error }: Props) {
  const { register } = useFormContext();
  const hint = useHint(question);
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
      <div className="survey-amount">
        <input
          {...register(question.id)}
          {...described(id, hint, error)}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
          defaultValue={typeof given === 'string' ? given : undefined}
        />
        {question.unit && <span aria-hidden="true">{question.unit}</span>}
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

function useHint({ min, max, unit, whole, hint }: Props['question']): string {
  const t = useTranslations('formats.survey.form');
  const format = useFormatter();
  const ends = {
    min: min === undefined ? '' : format.number(min),
    max: max === undefined ? '' : format.number(max),
    unit: unit ? ` ${unit}` : '',
  };
  const range =
    ends.min && ends.max ? t('range', ends) : ends.min ? t('atLeast', ends) : ends.max ? t('atMost', ends) : unit;
  return [hint, range && `${range}.`, whole && t('whole')].filter(Boolean).join(' ');
}
