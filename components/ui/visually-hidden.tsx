import type { ReactNode } from 'react';

/** Words for those who hear the page, where the others see it. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="kern-sr-only">{children}</span>
);
