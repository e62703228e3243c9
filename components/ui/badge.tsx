import './badge.css';
import type { ReactNode } from 'react';
import type { Tone } from './alert';
import { Icon, type IconName } from './icon';

/** A short word about the state of something. The word says it all; the colour only helps. */
export function Badge({ tone, icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`badge${tone ? ` badge--${tone}` : ''}`}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}
