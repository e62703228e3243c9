import type { ReactNode } from 'react';

interface Props {
  name: string;
  label: string;
  /** The first line, which stands for nothing. */
  nothing: string;
  chosen?: string | undefined;
  /** Options and groups of options. */
  children: ReactNode;
}

/** A list to choose from that may have groups; works without scripts. */
export const Choose = ({ name, label, nothing, chosen, children }: Props) => (
  <div className="kern-form-input">
    <label className="kern-label" htmlFor={`choose-${name}`}>
      {label}
    </label>
    <div className="kern-form-input__select-wrapper">
      <select
        id={`choose-${name}`}
        name={name}
        defaultValue={chosen ?? ''}
        className="kern-form-input__select"
        required
      >
        <option value="">{nothing}</option>
        {children}
      </select>
    </div>
  </div>
);
