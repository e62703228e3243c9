import './documents.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import type { useMarked } from '../ui/use-marked';

export interface Document {
  title: string;
  href: string;
  kind: string;
  bytes: number;
}

/** What can be read or downloaded, with kind and size, so that nobody is surprised on a mobile line. */
export function Documents({
  documents,
  marked,
}: {
  documents: readonly Document[];
  marked?: ReturnType<typeof useMarked>;
}) {
  const t = useTranslations('offers');
  const size = useSize();
  return (
    <ul className="documents">
      {documents.map(({ title, href, kind, bytes }) => (
        <li key={href}>
          <a href={href}>
            <Icon name="document" />
            <span>
              <span {...marked}>{title}</span>{' '}
              <span className="documents__size">
                ({t('documentSize', { kind: kind.toUpperCase(), size: size(bytes) })})
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) =>
    bytes < 1_000_000
      ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
