import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { Request } from '@/lib/moderation/model/request';

/** What the author of a contribution is asked for, until when, and what they said. */
export function RequestFacts({ request }: { request: Request }) {
  const t = useTranslations('moderation.measures.request');
  const page = useTranslations('moderation.page');
  const format = useFormatter();
  const isOver = request.dueAt < useNow();
  const date = format.dateTime(request.dueAt, { dateStyle: 'long' });
  return (
    <section aria-labelledby="request">
      <h2 id="request">{t('title')}</h2>
      <p className="desk__facts">
        <span>{t(request.text === null ? 'asked' : 'proposed')}</span>
        <span>{page('rule', { rule: request.rule })}</span>
        <span>{request.answer === 'refused' ? t('refused') : t(isOver ? 'over' : 'until', { date })}</span>
      </p>
      {request.text !== null && <blockquote className="case__text">{request.text}</blockquote>}
      <p>{request.reason}</p>
    </section>
  );
}
