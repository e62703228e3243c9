import './pages.css';
import { ButtonLink } from '../ui/button';

interface Way {
  href: string;
  label: string;
}

interface Props {
  label: string;
  /** Absent: this is the first page, or the last one. */
  first?: Way | '' | null | undefined;
  next?: Way | '' | null | undefined;
}

/** The ways to the next page of a list and back to its beginning: links, which need no script. */
export function Pages({ label, first, next }: Props) {
  if (!first && !next) return null;
  return (
    <nav className="pages no-print" aria-label={label}>
      {next && (
        <ButtonLink kind="secondary" href={next.href}>
          {next.label}
        </ButtonLink>
      )}
      {first && <a href={first.href}>{first.label}</a>}
    </nav>
  );
}
