import { useFormContext } from 'react-hook-form';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { hintOf } from '../words/spoken';
import { type FieldProps, textIn } from './field-props';
import { InputFrame } from './input-frame';

/** A day; the browser has its own calendar for it. */
export function DateField({ question, given, error }: FieldProps<QuestionOf<'date'>>) {
  const { register } = useFormContext();
  const { min, max } = question;
  return (
    <InputFrame question={question} hint={hintOf(question)} error={error}>
      {(described) => (
        <input
          {...register(question.id)}
          {...described}
          type="date"
          {...{ min, max }}
          className={`kern-form-input__input survey-date${error ? ' kern-form-input__input--error' : ''}`}
          defaultValue={textIn(given(question.id))}
        />
      )}
    </InputFrame>
  );
}
