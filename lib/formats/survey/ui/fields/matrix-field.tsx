import './matrix-field.css';
import { useFormContext } from 'react-hook-form';
import { fieldOf } from '@/lib/surveys/model/kind';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { optionId } from '../ids';
import { hintOf, Spoken } from '../words/spoken';
import { ClearButton } from './clear-button';
import type { FieldProps } from './field-props';
import { QuestionGroup } from './question-group';

type Props = FieldProps<QuestionOf<'matrix'>>;

/**
 * The same choice for several statements: one group of buttons for each, below one another on a phone, as a table where
 * there is room. The words above the columns are then for the eye; every button has its own.
 */
export function MatrixField({ question, given, error }: Props) {
  return (
    <QuestionGroup question={question} hint={hintOf(question)} error={error}>
      <div className="survey-matrix">
        <div className="survey-matrix__head" aria-hidden="true">
          <span />
          {question.options.map((option) => (
            <span key={option.id}>
              <Spoken>{option.label}</Spoken>
            </span>
          ))}
        </div>
        {question.rows.map((_, index) => (
          <Row key={question.rows[index]?.id} {...{ question, given, error, index }} />
        ))}
      </div>
    </QuestionGroup>
  );
}

function Row({ question, given, error, index }: Omit<Props, 'seed'> & { index: number }) {
  const { register } = useFormContext();
  const row = question.rows[index] as Props['question']['rows'][number];
  const name = fieldOf(question, row.id);
  const isMissing = error !== undefined && question.required && !given(name);
  return (
    <fieldset className="survey-matrix__row">
      <legend>
        <Spoken>{row.label}</Spoken>
      </legend>
      {question.options.map((option, place) => (
        <label key={option.id}>
          <input
            {...register(name)}
            type="radio"
            className="kern-form-check__radio"
            id={optionId(question, `${row.id}_${option.id}`, index + place)}
            value={option.id}
            defaultChecked={given(name) === option.id}
            aria-invalid={isMissing ? true : undefined}
          />
          <span>
            <Spoken>{option.label}</Spoken>
          </span>
        </label>
      ))}
      <ClearButton question={{ id: name, required: question.required }} />
    </fieldset>
  );
}
