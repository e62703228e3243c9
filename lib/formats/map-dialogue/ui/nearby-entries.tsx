import { useTranslations } from 'next-intl';
import { type MouseEvent, useMemo } from 'react';
import { nearby } from '@/lib/annotations/model/nearby';
import type { AnnotationView } from '@/lib/realtime/model';
import type { Adding } from './use-adding';
import './nearby-entries.css';

interface Props {
  adding: Adding;
  entries: readonly AnnotationView[];
  path: string;
  onOpen: (id: string) => void;
}

/** What stands close by already, before one more is added: perhaps somebody else has said it. */
export function NearbyEntries({ adding: { draft, tool }, entries, path, onOpen }: Props) {
  const t = useTranslations('formats.map-dialogue.add');
  const place = tool ? null : draft.geometry;
  const found = useMemo(() => (place ? nearby(entries, place) : []), [entries, place]);
  if (found.length === 0) return null;
  const open = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <section className="nearby-entries" aria-labelledby="nearby-entries-title">
      <h3 id="nearby-entries-title">{t('nearby')}</h3>
      <p>{t('nearbyHint')}</p>
      <ul>
        {found.map(({ entry, metres }) => (
          <li key={entry.id}>
            <a href={`${path}?annotation=${entry.id}`} onClick={(event) => open(event, entry.id)}>
              {entry.text}
            </a>
            <span>{metres < 1 ? t('here') : t('metres', { metres: Math.round(metres) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
