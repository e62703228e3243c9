import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { optionId } from '../ids';
import { hintOf, Spoken } from '../words/spoken';
import { ClearButton } from './clear-button';
import type { FieldProps } from './field-props';
import { QuestionGroup } from './question-group';

/** A row of steps, of which one is chosen. The words at both ends stand in the hint too, for who hears the page. */
export function ScaleField({ question, given, error }: FieldProps<QuestionOf<'scale'>>) {
  const { register } = useFormContext();
  const { min, max, minLabel, maxLabel } = question;
  const steps = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  return (
    <QuestionGroup question={question} hint={<Hint question={question} />} error={error}>
      <div className="survey-scale">
        <div className="survey-steps">
          {steps.map((step, index) => (
            <label key={step} className="survey-step">
              <input
                {...register(question.id)}
                type="radio"
                className="kern-form-check__radio"
                id={optionId(question, step, index)}
                value={step}
                defaultChecked={given(question.id) === step}
                aria-invalid={error ? true : undefined}
              />
              <span>{step}</span>
            </label>
          ))}
        </div>
        <Ends from={minLabel} to={maxLabel} />
      </div>
      <ClearButton question={question} />
    </QuestionGroup>
  );
}

/** The words at both ends, for the eye. */
export const Ends = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  (from || to) && (
    <div className="survey-ends" aria-hidden="true">
      <span>
        <Spoken>{from}</Spoken>
      </span>
      <span>
        <Spoken>{to}</Spoken>
      </span>
    </div>
  );

function Hint({ question }: Pick<FieldProps<QuestionOf<'scale'>>, 'question'>) {
  const t = useTranslations('formats.survey.form');
  const { min, max, minLabel: from, maxLabel: to } = question;
  return (
    <>
      {hintOf(question)}
      {from && to && <span className="kern-sr-only"> {t('scaleEnds', { min, max, from, to })}</span>}
    </>
  );
}
