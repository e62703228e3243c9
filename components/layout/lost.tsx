import type { ReactNode } from 'react';
import { ButtonLink } from '../ui/button';

/** A page that says that there is nothing here, or nothing now, and where to go on. */
export const Lost = ({
  title,
  children,
  home,
  label,
}: {
  title: string;
  children: ReactNode;
  home: string;
  label: string;
}) => (
  <div className="page lost">
    <h1>{title}</h1>
    <p>{children}</p>
    <ButtonLink href={home}>{label}</ButtonLink>
  </div>
);
