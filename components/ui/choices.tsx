import './fields.css';
import type { ComponentProps, ReactNode } from 'react';
import { type Choice, described, FieldError } from './fields';

interface Props {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  /** `radio` for one of them, `checkbox` for any of them. */
  type: 'radio' | 'checkbox';
  chosen?: readonly string[];
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** A question with its possible answers, one or several. */
export function ChoiceGroup({ name, legend, choices, type, chosen = [], hint, error, required, disabled }: Props) {
  const { id: _, ...tied } = described(name, hint, error);
  return (
    <fieldset
      className={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}
      id={name}
      disabled={disabled}
      {...tied}
    >
      <legend className="kern-label">{legend}</legend>
      {hint && (
        <div className="kern-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <div className="kern-fieldset__body">
        {choices.map((choice) => (
          <Check
            key={choice.value}
            type={type}
            name={name}
            value={choice.value}
            label={choice.label}
            hint={choice.hint}
            defaultChecked={chosen.includes(choice.value)}
            required={required && type === 'radio'}
          />
        ))}
      </div>
      {error && <FieldError id={name}>{error}</FieldError>}
    </fieldset>
  );
}

type CheckProps = ComponentProps<'input'> & { type: 'radio' | 'checkbox'; label: ReactNode; hint?: ReactNode };

/** One box or one button of a group, with its words. */
export function Check({ label, hint, ...input }: CheckProps) {
  const id = input.id ?? `${input.name}-${input.value ?? 'on'}`;
  return (
    <div className="kern-form-check">
      <input
        {...input}
        id={id}
        className={`kern-form-check__${input.type}`}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="kern-hint choice-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
