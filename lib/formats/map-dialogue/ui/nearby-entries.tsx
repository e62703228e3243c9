import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { Details } from '@/components/ui/details';
import { AROUND, type Near, SAME } from '@/lib/annotations/model/nearby';
import type { AnnotationView, ThreadStart } from '@/lib/realtime/model';
import type { Adding } from './use-adding';
import { useNear } from './use-near';
import { wordsOf } from './words-of';
import './nearby-entries.css';

interface Props {
  tenantSlug: string;
  threadId: string;
  /** What the page knows, and whether that is all. */
  entries: readonly AnnotationView[];
  isWhole: boolean;
  path: string;
  onOpen: (id: string) => void;
}

/** What stands close by already, before one more is added: perhaps somebody else has said it. */
export function NearbyEntries({ adding: { draft, tool }, ...props }: Props & { adding: Adding }) {
  const t = useTranslations('formats.map-dialogue.add');
  const found = useNear({ ...props, place: tool ? null : draft.geometry, reach: SAME });
  if (!found || found.length === 0) return null;
  return (
    <section className="nearby-entries" aria-labelledby="nearby-entries-title">
      <h3 id="nearby-entries-title">{t('nearby')}</h3>
      <p>{t('nearbyHint')}</p>
      <NearList found={found} {...props} />
    </section>
  );
}

interface AroundProps {
  tenantSlug: string;
  start: Pick<ThreadStart, 'threadId'>;
  entries: { all: readonly AnnotationView[] };
  isWhole: boolean;
  path: string;
  onOpen: (id: string) => void;
  entry: AnnotationView;
}

/** What else lies near an entry that is read. */
export function EntriesAround({ entry, entries: { all }, start: { threadId }, ...props }: AroundProps) {
  const t = useTranslations('formats.map-dialogue.near');
  const around = { ...props, threadId, entries: all, place: entry.geometry, reach: AROUND, except: entry.id };
  const found = useNear(around);
  if (!entry.geometry) return null;
  return (
    <div className="nearby-entries nearby-entries--around">
      <Details summary={found ? t('titleCount', { count: found.length }) : t('title')}>
        {found === null && <p>{t('loading')}</p>}
        {found?.length === 0 && <p>{t('none', { metres: AROUND.metres })}</p>}
        {found && found.length > 0 && <NearList found={found} {...props} />}
      </Details>
    </div>
  );
}

function NearList({ found, path, onOpen }: Pick<Props, 'path' | 'onOpen'> & { found: Near<AnnotationView>[] }) {
  const t = useTranslations('formats.map-dialogue.add');
  const all = useTranslations('formats.map-dialogue');
  const open = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <ul>
      {found.map(({ entry, metres }) => (
        <li key={entry.id}>
          <a href={`${path}?annotation=${entry.id}`} onClick={(event) => open(event, entry.id)}>
            {wordsOf(entry, all)}
          </a>
          <span>{metres < 1 ? t('here') : t('metres', { metres: Math.round(metres) })}</span>
        </li>
      ))}
    </ul>
  );
}
