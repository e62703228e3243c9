import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { MarkIcon } from '@/components/map/marks/mark-icon';
import { Icon } from '@/components/ui/icon';
import { Time } from '@/components/ui/time';
import type { Category } from '@/lib/annotations/model/settings';
import { USUAL } from '@/lib/languages/model/usual';
import type { AnnotationView } from '@/lib/realtime/model';
import { categoryOf } from './category-of';
import { FeedbackBadge } from './entry-feedback';
import { wordsOf } from './words-of';
import './entry-card.css';

interface Props {
  entry: AnnotationView;
  categories: readonly Category[];
  href: string;
  onOpen: (id: string) => void;
}

/** One entry in the list: the whole card leads to it. */
export function EntryCard({ entry, categories, href, onOpen }: Props) {
  const t = useTranslations('formats.map-dialogue');
  const category = categoryOf(categories, entry.category);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(entry.id);
  };
  return (
    <li className="entry-card" data-gone={entry.gone}>
      <MarkIcon icon={category.icon} colour={category.colour} />
      <div className="entry-card__body">
        <a className="entry-card__link" href={href} data-entry={entry.id} onClick={open}>
          <span className="entry-card__category">{category.label || t('list.unknownCategory')}</span>
          <span
            className="entry-card__text"
            dir="auto"
            lang={entry.gone || entry.warning ? undefined : (entry.language ?? USUAL)}
          >
            {wordsOf(entry, t)}
          </span>
        </a>
        {entry.placeInWords && (
          <p className="entry-card__place">
            <Icon name="pin" size="small" />
            <bdi>{entry.placeInWords}</bdi>
          </p>
        )}
        {entry.feedback && <FeedbackBadge status={entry.feedback.status} />}
        <p className="entry-card__meta">
          <span>{t('list.number', { number: entry.seq })}</span>
          {!entry.gone && <bdi>{entry.author.name}</bdi>}
          <Time at={entry.postedAt} show="short" />
          {entry.support > 0 && <strong>{t('list.support', { count: entry.support })}</strong>}
          {entry.commentCount > 0 && <strong>{t('list.comments', { count: entry.commentCount })}</strong>}
        </p>
      </div>
    </li>
  );
}
