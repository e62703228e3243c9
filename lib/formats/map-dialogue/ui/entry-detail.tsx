import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { MarkIcon } from '@/components/map/marks/mark-icon';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { Time } from '@/components/ui/time';
import type { Category } from '@/lib/annotations/model/settings';
import { USUAL } from '@/lib/languages/model/usual';
import type { AnnotationView } from '@/lib/realtime/model';
import { categoryOf } from './category-of';
import { EntryFeedback } from './entry-feedback';
import './entry-detail.css';

interface Props {
  entry: AnnotationView;
  categories: readonly Category[];
  /** The address of the list. */
  back: string;
  /** Whether it was opened here and now, so that the focus goes along. */
  takesFocus: boolean;
  /** For moderators: the text that others no longer see. */
  hiddenText: string | undefined;
  onClose: () => void;
  actions: ReactNode;
  /** What lies near it. */
  nearby: ReactNode;
  discussion: ReactNode;
}

/** One entry with all that belongs to it: its text, what one may do with it, and its discussion. */
export function EntryDetail({ entry, categories, back, takesFocus, hiddenText, onClose, ...parts }: Props) {
  const t = useTranslations('formats.map-dialogue.entry');
  const heading = useRef<HTMLHeadingElement>(null);
  const category = categoryOf(categories, entry.category);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const close = (event: MouseEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <article className="entry-detail" id={entry.id} aria-labelledby={`${entry.id}-title`}>
      <a className="entry-detail__back" href={back} onClick={close}>
        <Icon name="arrow-left" size="small" />
        {t('back')}
      </a>
      <h2 ref={heading} id={`${entry.id}-title`} tabIndex={-1}>
        <MarkIcon icon={category.icon} colour={category.colour} />
        {category.label || t('place')}
      </h2>
      {entry.gone ? <Gone entry={entry} /> : <EntryText entry={entry} />}
      {hiddenText && (
        <blockquote className="entry-detail__hidden">
          <strong>{t('hiddenText')}</strong> {hiddenText}
        </blockquote>
      )}
      {entry.feedback && <EntryFeedback entryId={entry.id} feedback={entry.feedback} />}
      {parts.actions}
      {parts.nearby}
      <section className="entry-detail__discussion" aria-labelledby={`${entry.id}-discussion`}>
        <h3 id={`${entry.id}-discussion`}>{t('discussion')}</h3>
        {parts.discussion}
      </section>
    </article>
  );
}

function Gone({ entry: { gone, merged } }: { entry: AnnotationView }) {
  const t = useTranslations('formats.map-dialogue.entry');
  return (
    <p className="entry-detail__gone">
      {merged ? <a href={`?annotation=${merged.id}`}>{t('merged', { number: merged.number })}</a> : gone && t(gone)}
    </p>
  );
}

function EntryText({ entry }: { entry: AnnotationView }) {
  const t = useTranslations('formats.map-dialogue.entry');
  return (
    <>
      {entry.warning ? (
        <details>
          <summary className="entry-detail__gone">{t('covered', { rule: entry.warning })}</summary>
          <p className="entry-detail__text" dir="auto" lang={entry.language ?? USUAL}>
            {entry.text}
          </p>
        </details>
      ) : (
        <p className="entry-detail__text" dir="auto" lang={entry.language ?? USUAL}>
          {entry.text}
        </p>
      )}
      {entry.placeInWords && (
        <p className="entry-detail__place">
          <Icon name="pin" size="small" />
          <bdi>{entry.placeInWords}</bdi>
        </p>
      )}
      <p className="entry-detail__meta">
        <bdi>{entry.author.name}</bdi>
        {entry.author.official && <Badge tone="info">{t('official')}</Badge>}
        <Time at={entry.postedAt} show="moment" />
        {entry.edited && <span>{t(entry.shortened ? 'shortened' : 'edited')}</span>}
      </p>
    </>
  );
}
