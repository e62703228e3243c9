import './panel.css';
import { randomUUID } from 'node:crypto';
import { getLocale } from 'next-intl/server';
import { type Action, actionIn } from '@/components/thread/address';
import { Thread } from '@/components/thread/thread';
import { ClientTexts } from '@/components/ui/client-texts';
import { RefusalNote } from '@/components/ui/refusal-note';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import { isForMany } from '@/lib/serving/kept-page.next';
import { threadView } from '@/lib/threads/queries/view';
import type { PanelProps } from '../../format';
import { DialogueSettings } from '../model';

/** The question, and the discussion below it. */
export default async function DialoguePanel({ actor, tenantSlug, offerSlug, format, query }: PanelProps) {
  const { question, background } = DialogueSettings.parse(format.settings);
  const view = await threadView(actor, format.threadId, query);
  const path = `/${tenantSlug}/offers/${offerSlug}/${format.slug}`;
  const typed = await typedBefore(tenantSlug, path);
  const place = { tenantSlug, path, query: {}, sorting: view.sorting };
  return (
    <div className="dialogue">
      <div className="dialogue__question">
        <p>{question}</p>
        {background && <p className="dialogue__background">{background}</p>}
      </div>
      <RefusalNote query={query} />
      <ClientTexts of={['thread', 'moderation', 'refusals']}>
        <Thread
          key={`${view.id} ${view.sorting} ${query.from ?? ''}`}
          place={place}
          view={view}
          action={actionIn(query) ?? replyIn(typed)}
          rules={await rulesToHideUnder(actor, await getLocale())}
          formKey={(await isForMany()) ? '' : typed?.key || randomUUID()}
          keptText={typed?.threadId === view.id ? (typed.text ?? '') : ''}
        />
      </ClientTexts>
    </div>
  );
}

/** An answer that was typed before a detour opens again where it was typed. */
const replyIn = (typed: Record<string, string> | null): Action | null =>
  typed?.parentId ? { kind: 'reply', id: typed.parentId } : null;
