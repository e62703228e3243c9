import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Filter, filterInWords, isNarrow } from '@/lib/annotations/model/filter';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { EntryCard } from './entry-card';
import { linkTo } from './use-map-view';
import './entry-list.css';

interface Props {
  path: string;
  entries: readonly AnnotationView[];
  categories: readonly Category[];
  filter: Filter;
  /** How many there are; null until that is known. */
  count: number | null;
  /** Reads on where these end; null where they are all. */
  onMore: (() => Promise<void>) | null;
  /** Where the entries go on that the server did not render; for who has no script. */
  next: string | null;
  onOpen: (id: string) => void;
}

/** How many entries are shown at first, and with each further step. */
const STEP = 50;

/** The entries, in the order that was asked for. What is on the map is here, too, and what has no mark is only here. */
export function EntryList({ path, entries, categories, filter, count, onMore, next, onOpen }: Props) {
  const t = useTranslations('formats.map-dialogue.list');
  const [shown, setShown] = useState(STEP);
  const more = () => {
    setShown(shown + STEP);
    if (entries.length < shown + STEP) void onMore?.();
  };
  return (
    <section className="entry-list" aria-labelledby="entry-list-title">
      <h2 id="entry-list-title" aria-live="polite">
        {count === null ? t('untold') : t(isNarrow(filter) ? 'titleChosen' : 'title', { count })}
      </h2>
      {entries.length === 0 && !onMore && (
        <p className="entry-list__empty">
          {isNarrow(filter) ? t('emptyChoice') : filter.category ? t('emptyCategory') : t('empty')}
        </p>
      )}
      <ol>
        {entries.slice(0, shown).map((entry) => (
          <EntryCard
            key={entry.id}
            entry={entry}
            categories={categories}
            href={linkTo(path, { annotation: entry.id, filter, view: null })}
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
          <a href={`${path}?${[filterInWords(filter), `before=${next}`].filter(Boolean).join('&')}`}>
            {t(filter.order === 'newest' ? 'older' : 'further')}
          </a>
        </noscript>
      )}
    </section>
  );
}
