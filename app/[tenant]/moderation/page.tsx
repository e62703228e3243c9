import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BreakNote } from '@/components/moderation/break-note';
import { DeskNav } from '@/components/moderation/desk-nav';
import { LiveQueue } from '@/components/moderation/live-queue';
import { NextForm } from '@/components/moderation/next-form';
import { QueueList } from '@/components/moderation/queue-list';
import { UndoForm } from '@/components/moderation/undo-form';
import { WaveNotes } from '@/components/moderation/wave-notes';
import { ClientTexts } from '@/components/ui/client-texts';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { matters, QUEUE_LIMIT } from '@/lib/moderation/model/queue';
import { lastDecision } from '@/lib/moderation/queries/last-decision';
import { moderationQueue } from '@/lib/moderation/queries/queue';
import { wavesGoingOn } from '@/lib/review/queries/waves';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.page'))('title') };
}

/** What waits for moderators, over all offers, and the way into it. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(tenant, `/${tenant}/moderation`);
  const { items, counts, ofOthers } = await orNotFound(moderationQueue(actor));
  const last = await lastDecision(actor);
  const t = await getTranslations('moderation');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('page.title')}</h1>
      <DeskNav tenantSlug={tenant} here="queue" />
      <p>{t('page.intro')}</p>
      <RefusalNote query={query} />
      <UndoForm tenantSlug={tenant} last={last} />
      <LiveQueue tenantSlug={tenant} />
      <ClientTexts of={['moderation.pause']}>
        <BreakNote />
      </ClientTexts>
      <WaveNotes tenantSlug={tenant} waves={await wavesGoingOn(actor)} />
      <h2>{t('queue.title')}</h2>
      <p className="desk__facts">
        {matters.map((matter) => (
          <span key={matter}>{t(`matters.${matter}`, { count: counts[matter] })}</span>
        ))}
      </p>
      {ofOthers > 0 && <p>{t('queue.ofOthers', { count: ofOthers })}</p>}
      {items.length > 0 && <NextForm tenantSlug={tenant} />}
      <QueueList tenantSlug={tenant} items={items} />
      {items.length === QUEUE_LIMIT && <p>{t('queue.more', { limit: QUEUE_LIMIT })}</p>}
    </div>
  );
}
