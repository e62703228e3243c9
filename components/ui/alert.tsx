import './alert.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

const icons: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'danger', danger: 'danger' };

interface Props {
  tone?: Tone;
  title: ReactNode;
  children?: ReactNode;
  /** Announced as soon as it is there: for answers to what somebody just did, not for standing notes. */
  loud?: boolean;
}

/** A note in a box: a heading, and where needed a few lines. */
export function Alert({ tone = 'info', title, children, loud = false }: Props) {
  return (
    <div className={`alert alert--${tone}`} role={loud ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="alert__body">
        <p className="alert__title">{title}</p>
        {children}
      </div>
    </div>
  );
}
