import './button.css';
import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface ButtonLook {
  kind?: 'primary' | 'secondary' | 'tertiary';
  icon?: IconName;
  small?: boolean;
  children: ReactNode;
}

/** A button; without a `type` it sends its form, as HTML has it. */
export function Button({ kind, icon, small, children, className, ...rest }: ButtonLook & ComponentProps<'button'>) {
  return (
    <button {...rest} className={look({ kind, small, className })}>
      <Inside icon={icon}>{children}</Inside>
    </button>
  );
}

/** A link that looks like a button, for the one thing a page invites to. */
export function ButtonLink({ kind, icon, small, children, className, ...rest }: ButtonLook & ComponentProps<'a'>) {
  return (
    <a {...rest} className={look({ kind, small, className })}>
      <Inside icon={icon}>{children}</Inside>
    </a>
  );
}

const look = (as: { kind?: string | undefined; small?: boolean | undefined; className?: string | undefined }) =>
  ['kern-btn', `kern-btn--${as.kind ?? 'primary'}`, as.small && 'button--small', as.className]
    .filter(Boolean)
    .join(' ');

function Inside({ icon, children }: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} size="small" />}
      <span className="kern-label">{children}</span>
    </>
  );
}
