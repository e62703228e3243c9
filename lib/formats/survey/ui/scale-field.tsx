import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { ClearButton } from './clear-button';
import { optionId } from './ids';
import { QuestionGroup } from './question-group';

interface Props {
  question: QuestionOf<'scale'>;
  given: unknown;
  error: string | undefined;
}

/** A row of steps, of which one is chosen. The words at both ends stand in the hint too, for who hears the page. */
export function ScaleField({ question, given, error }: Props) {
  const { register } = useFormContext();
  const { min, max, minLabel, maxLabel } = question;
  const steps = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  return (
    <QuestionGroup question={question} hint={<Hint question={question} />} error={error}>
      <div className="survey-scale">
        <div className="survey-steps">
          {steps.map((step) => (
            <label key={step} className="survey-step">
              <input
                {...register(question.id)}
                type="radio"
                className="kern-form-check__radio"
                id={optionId(question, step)}
                value={step}
                defaultChecked={given === step}
                aria-invalid={error ? true : undefined}
              />
              <span>{step}</span>
            </label>
          ))}
        </div>
        {(minLabel || maxLabel) && (
          <div className="survey-ends" aria-hidden="true">
            <span>{minLabel}</span>
            <span>{maxLabel}</span>
          </div>
        )}
      </div>
      <ClearButton question={question} />
    </QuestionGroup>
  );
}

function Hint({ question }: { question: Props['question'] }) {
  const t = useTranslations('formats.survey.form');
  const { min, max, minLabel: from, maxLabel: to } = question;
  return (
    <>
      {question.hint}
      {from && to && <span className="kern-sr-only"> {t('scaleEnds', { min, max, from, to })}</span>}
    </>
  );
}
