import './documents.css';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { OfferDocument } from '@/lib/files/model/addresses';
import { Icon } from '../ui/icon';
import { Time } from '../ui/time';
import type { useMarked } from '../ui/use-marked';

interface Props {
  documents: readonly OfferDocument[];
  /** Whom to ask for another version of a document that is not barrier-free. */
  contact: { email: string };
  /** Marks titles that are in another language than the page. */
  marked?: ReturnType<typeof useMarked>;
}

/** What can be read or downloaded, with kind, size, day and language, so that nobody is surprised on a mobile line. */
export function Documents({ documents, contact, marked }: Props) {
  const t = useTranslations('offers');
  return (
    <ul className="documents">
      {documents.map((document) => (
        <li key={document.href}>
          <a href={document.href} hrefLang={document.language}>
            <Icon name="document" />
            <span>
              <span {...marked}>{document.title}</span> <Facts of={document} />
            </span>
          </a>
          {document.isTagged === false && (
            <p className="documents__barrier">
              {t.rich('notAccessible', {
                email: () => (contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : '–'),
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts({ of: { kind, bytes, language, dated, isTagged } }: { of: OfferDocument }) {
  const t = useTranslations('offers');
  const size = useSize();
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  return (
    <span className="documents__size">
      ({t('documentSize', { kind: kind.toUpperCase(), size: size(bytes) })}
      {dated && (
        <>
          , <Time at={dated} show="day" />
        </>
      )}
      {language && `, ${names.of(language)}`}
      {isTagged && `, ${t('tagged')}`})
    </span>
  );
}

function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) =>
    bytes < 1_000_000
      ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
