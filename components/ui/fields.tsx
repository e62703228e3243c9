import './fields.css';
import type { ComponentProps, ReactNode } from 'react';
import { Textarea } from './textarea';

interface FieldTexts {
  name: string;
  label: ReactNode;
  /** Only to be given where two fields of one page have the same name. */
  id?: string | undefined;
  hint?: ReactNode;
  /** The sentence that says what is wrong. */
  error?: ReactNode;
  /** The word for "optional" where the field is, since most are not. */
  optional?: ReactNode;
}

export function TextField({ label, hint, error, optional, ...input }: FieldTexts & ComponentProps<'input'>) {
  const id = input.id ?? input.name;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="text"
        {...input}
        {...described(id, hint, error)}
        className={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
      />
    </Field>
  );
}

export function TextArea({ label, hint, error, optional, ...input }: FieldTexts & ComponentProps<'textarea'>) {
  const id = input.id ?? input.name;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <Textarea
        rows={5}
        {...input}
        {...described(id, hint, error)}
        className={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
      />
    </Field>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export function Select({
  label,
  hint,
  error,
  optional,
  choices,
  ...input
}: FieldTexts & ComponentProps<'select'> & { choices: readonly { value: string; label: string }[] }) {
  const id = input.id ?? input.name;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...input}
          {...described(id, hint, error)}
          className={`kern-form-input__select${error ? ' kern-form-input__select--error' : ''}`}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}

function Field({ id, label, hint, error, optional, children }: FieldLayout) {
  return (
    <div className={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional && <span className="kern-label__optional"> {optional}</span>}
      </label>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

type FieldLayout = Omit<FieldTexts, 'name'> & { id: string; children: ReactNode };

/** What is wrong with a field, below it. Belongs to the element that `described` describes. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={`${id}-error`}>
      {children}
    </p>
  );
}

/** The attributes that tie a field to its hint and its error. */
export const described = (id: string, hint: ReactNode, error: ReactNode) => ({
  id,
  'aria-describedby': [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? (true as const) : undefined,
});
