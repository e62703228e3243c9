import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { EntryCard } from './entry-card';
import './entry-list.css';

interface Props {
  path: string;
  entries: readonly AnnotationView[];
  categories: readonly Category[];
  filtered: boolean;
  /** How many there are; null until that is known. */
  count: number | null;
  /** Reads on where these end; null where they are all. */
  onMore: (() => Promise<void>) | null;
  /** Where the entries go on that the server did not render; for who has no script. */
  next: number | null;
  onOpen: (id: string) => void;
}

/** How many entries are shown at first, and with each further step. */
const STEP = 50;

/** The entries, the newest first. What is on the map is here, too, and what has no mark is only here. */
export function EntryList({ path, entries, categories, filtered, count, onMore, next, onOpen }: Props) {
  const t = useTranslations('formats.map-dialogue.list');
  const [shown, setShown] = useState(STEP);
  const more = () => {
    setShown(shown + STEP);
    if (entries.length < shown + STEP) void onMore?.();
  };
  return (
    <section className="entry-list" aria-labelledby="entry-list-title">
      <h2 id="entry-list-title" aria-live="polite">
        {count === null ? t('untold') : t('title', { count })}
      </h2>
      {entries.length === 0 && !onMore && (
        <p className="entry-list__empty">{filtered ? t('emptyCategory') : t('empty')}</p>
      )}
      <ol>
        {entries.slice(0, shown).map((entry) => (
          <EntryCard
            key={entry.id}
            entry={entry}
            categories={categories}
            href={`${path}?annotation=${entry.id}`}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {(entries.length > shown || onMore) && (
        <Button type="button" kind="secondary" onClick={more}>
          {t('more')}
        </Button>
      )}
      {next !== null && (
        <noscript>
          <a href={`${path}?before=${next}`}>{t('older')}</a>
        </noscript>
      )}
    </section>
  );
}
