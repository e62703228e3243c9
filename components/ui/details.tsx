import './details.css';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Something more for those who want it, opened by a click and without a script. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="details" open={open}>
      <summary className="details__summary">
        {summary}
        <Icon name="chevron" />
      </summary>
      <div className="details__body">{children}</div>
    </details>
  );
}
