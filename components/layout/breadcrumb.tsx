import './breadcrumb.css';
import { useTranslations } from 'next-intl';

/** The way here, from the site's first page to the page above this one. */
export function Breadcrumb({ steps }: { steps: readonly { href: string; label: string }[] }) {
  const t = useTranslations('layout');
  return (
    <nav className="breadcrumb no-print" aria-label={t('breadcrumb')}>
      <ol>
        {steps.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
