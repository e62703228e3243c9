import '../offers/downloads.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Feeds } from '@/lib/follows/model/feeds';
import { Details } from '../ui/details';
import { Icon } from '../ui/icon';
import { VisuallyHidden } from '../ui/visually-hidden';

interface Props extends Feeds {
  /** What the feed has: what people say, what a town begins, or what is new nearby. */
  of: 'talk' | 'offers' | 'place';
  /** Further items of the list. */
  children?: ReactNode;
}

/** Ways to hear of what is new without an account, and what they are good for. */
export function FeedLinks({ feed, calendar, of, children }: Props) {
  const t = useTranslations('follows.feeds');
  return (
    <div className="downloads">
      <p>{t('text')}</p>
      <ul>
        <li>
          {/* No page: for other programs, and loaded beforehand by nobody. */}
          <a href={feed} rel="nofollow">
            <Icon name="document" />
            {t(of)}
          </a>
        </li>
        <li>
          <a href={calendar} rel="nofollow">
            <Icon name="calendar" />
            {t('calendar')}
          </a>
        </li>
        {children}
      </ul>
    </div>
  );
}

/** The same beside a button that follows something: open only for who wants it. `named`: what it is. */
export function FoldedFeeds({ named, ...links }: Props & { named: string }) {
  const t = useTranslations('follows.feeds');
  return (
    <Details
      summary={
        <span>
          {t('show')}
          <VisuallyHidden>: {named}</VisuallyHidden>
        </span>
      }
    >
      <FeedLinks {...links} />
    </Details>
  );
}
