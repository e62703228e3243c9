import { useTranslations } from 'next-intl';
import type { NotificationView } from '@/lib/notifications/model';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Time } from '../ui/time';

/** What one was told: answers to what one wrote, and decisions about it. */
export function MessageList({ tenantSlug, messages }: { tenantSlug: string; messages: readonly NotificationView[] }) {
  const t = useTranslations('notifications');
  return (
    <section id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{t('heading')}</h2>
      {messages.length === 0 && <p>{t('none')}</p>}
      <ul className="identity__list">
        {messages.map((message) => (
          <li key={message.id}>
            <Message message={message} />
          </li>
        ))}
      </ul>
      {messages.some(({ isNew }) => isNew) && (
        <form action={`/${tenantSlug}/account/read`} method="post">
          <Button kind="secondary" small icon="check">
            {t('markRead')}
          </Button>
        </form>
      )}
    </section>
  );
}

function Message({ message }: { message: NotificationView }) {
  const t = useTranslations('notifications');
  const kind = t.has(`${message.kind}.title`) ? message.kind : 'unknown';
  return (
    <>
      <p className="identity__list-head">
        {t(`${kind}.title`, message.facts)}
        {message.isNew && <Badge tone="info">{t('new')}</Badge>}
        <span className="identity__when">
          <Time at={message.createdAt} show="moment" />
        </span>
      </p>
      {kind !== 'unknown' && <p>{t(`${kind}.text`, message.facts)}</p>}
      {message.href && (
        <p>
          <a href={message.href}>{t('look')}</a>
        </p>
      )}
    </>
  );
}
