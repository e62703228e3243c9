import type { ReactNode } from 'react';
import { ButtonLink } from '../ui/button';

/** A page that says that there is nothing here, or nothing now, and where to go on. */
export const Lost = ({
  title,
  children,
  home,
  label,
  further,
}: {
  title: string;
  children: ReactNode;
  home: string;
  label: string;
  /** Another way to go on. */
  further?: ReactNode;
}) => (
  <div className="page lost">
    <h1>{title}</h1>
    <p>{children}</p>
    <div className="buttons">
      <ButtonLink href={home}>{label}</ButtonLink>
      {further}
    </div>
  </div>
);
