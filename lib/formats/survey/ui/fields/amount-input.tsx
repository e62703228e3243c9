import type { ComponentProps } from 'react';
import { Spoken } from '../words/spoken';
import { textIn } from './field-props';

interface Props extends ComponentProps<'input'> {
  unit?: string | undefined;
  given: unknown;
}

/** A number, written as people here write it. Not `type=number`: that drops a comma without a word. */
export const AmountInput = ({ unit, given, ...input }: Props) => (
  <div className="survey-amount">
    <input
      {...input}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={`kern-form-input__input${input['aria-invalid'] ? ' kern-form-input__input--error' : ''}`}
      defaultValue={textIn(given)}
    />
    {unit && (
      <span aria-hidden="true">
        <Spoken>{unit}</Spoken>
      </span>
    )}
  </div>
);
