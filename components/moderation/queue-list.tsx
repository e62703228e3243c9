import './desk.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { inGroups, pathOfBulk, type QueueGroup, type QueueItem } from '@/lib/moderation/model/queue';
import { UrgencyBadge } from './urgency-badge';

interface Props {
  tenantSlug: string;
  items: readonly QueueItem[];
}

/** The id of the form that the boxes of the list belong to. */
const CHOSEN = 'chosen-cases';

/** What waits, the most urgent first: each with its reason, who works at it, and the way to take it. */
export function QueueList({ tenantSlug, items }: Props) {
  const t = useTranslations('moderation.queue');
  if (items.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <ol className="desk">
        {inGroups(items).map(({ first, more }) => (
          <QueueEntry key={first.id} tenantSlug={tenantSlug} item={first}>
            {more.length > 0 && <Behind tenantSlug={tenantSlug} first={first} more={more} />}
          </QueueEntry>
        ))}
      </ol>
      <form id={CHOSEN} method="get" action={`/${tenantSlug}/moderation/bulk`}>
        <Button kind="secondary">{t('bulk')}</Button>
      </form>
    </>
  );
}

/** What is of the same group: to be decided in one go, or to be seen one by one. */
function Behind({ tenantSlug, first, more }: QueueGroup & { tenantSlug: string }) {
  const t = useTranslations('moderation.queue');
  const all = [first, ...more].map(({ id }) => id);
  return (
    <>
      <ButtonLink small kind="secondary" href={pathOfBulk(tenantSlug, all)}>
        {t('together', { count: all.length })}
      </ButtonLink>
      <Details summary={t('behind', { count: more.length })}>
        <ol className="desk">
          {more.map((item) => (
            <QueueEntry key={item.id} tenantSlug={tenantSlug} item={item} />
          ))}
        </ol>
      </Details>
    </>
  );
}

interface EntryProps {
  tenantSlug: string;
  item: QueueItem;
  children?: ReactNode;
}

function QueueEntry({ tenantSlug, item, children }: EntryProps) {
  const t = useTranslations('moderation');
  const text = shortened(item.text);
  return (
    <li className="desk__item queue__item">
      <div className="kern-form-check">
        <input
          type="checkbox"
          className="kern-form-check__checkbox"
          form={CHOSEN}
          name="case"
          value={item.id}
          aria-label={t('queue.choose', { text })}
        />
      </div>
      <div className="queue__body">
        <p className="desk__facts">
          <UrgencyBadge {...item} />
          {item.gone && <Badge>{t(`page.${item.gone}`)}</Badge>}
        </p>
        <p className="desk__text">{text}</p>
        <p className="desk__facts">
          <span>{t(`kinds.${item.kind}`)}</span>
          <span>
            {item.offer}: {item.format}
          </span>
        </p>
        <Taking tenantSlug={tenantSlug} item={item} text={text} />
        {children}
      </div>
    </li>
  );
}

function Taking({ tenantSlug, item, text }: { tenantSlug: string; item: QueueItem; text: string }) {
  const t = useTranslations('moderation.queue');
  const { id, claim } = item;
  if (claim?.by === 'other') {
    return (
      <p className="desk__facts">
        <span>{t('claimed', { name: claim.name })}</span>
        <a href={`/${tenantSlug}/moderation/cases/${id}`}>
          {t('look')}
          <VisuallyHidden>: {text}</VisuallyHidden>
        </a>
      </p>
    );
  }
  return (
    <form className="queue__take" method="post" action={`/${tenantSlug}/moderation/claim`}>
      <input type="hidden" name="caseId" value={id} />
      <Button kind="secondary" small>
        {t('open')}
        <VisuallyHidden>: {text}</VisuallyHidden>
      </Button>
      {claim && <span>{t('own')}</span>}
    </form>
  );
}

const SHORT = 240;
const shortened = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()} …` : text);
