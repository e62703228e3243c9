import './format-links.css';
import { useTranslations } from 'next-intl';

interface Props {
  /** The format's code. */
  format: string;
  /** The address of its editor. */
  base: string;
  /** The codes of the format's further pages. */
  pages: readonly string[];
  /** The number of the version that its settings have. */
  versions: number;
  /** Whether staff has a page of its own for it. */
  hasDesk: boolean;
  /** Where it can be tried, for a format that knows that. */
  trial?: string;
}

/** What else there is to do with a format, beside its form. */
export function FormatLinks({ format, base, pages, versions, hasDesk, trial }: Props) {
  const t = useTranslations('manage.format');
  const texts = useTranslations('formats');
  return (
    <nav className="format-links" aria-label={t('more')}>
      <ul>
        {pages.map((code) => (
          <li key={code}>
            <a href={`${base}/more/${code}`}>{texts(`${format}.editorPages.${code}.title`)}</a>
          </li>
        ))}
        {hasDesk && (
          <li>
            <a href={`${base}/desk`}>{t('desk')}</a>
          </li>
        )}
        {trial && (
          <li>
            <a href={trial}>{t('trial')}</a>
          </li>
        )}
        {versions > 1 && (
          <li>
            <a href={`${base}/versions`}>{t('versions', { count: versions })}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
