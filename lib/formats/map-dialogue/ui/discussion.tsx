import { randomUUID } from 'node:crypto';
import { getLocale } from 'next-intl/server';
import { actionIn } from '@/components/thread/address';
import { Thread } from '@/components/thread/thread';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import type { AnnotationView } from '@/lib/realtime/model';
import { threadView } from '@/lib/threads/queries/view';
import type { PanelProps } from '../../format';

type Props = PanelProps & { path: string; typed: Record<string, string> | null; entry: AnnotationView };

/** What people say about one entry: a live thread of its own. */
export async function Discussion({ actor, tenantSlug, query, path, typed, entry }: Props) {
  const view = await threadView(actor, entry.discussionId, query);
  const isTypedHere = typed?.threadId === view.id;
  return (
    <Thread
      key={`${view.id} ${view.sorting} ${query.from ?? ''}`}
      place={{ tenantSlug, path, query: { annotation: entry.id }, sorting: view.sorting }}
      view={view}
      action={actionIn(query) ?? (isTypedHere && typed.parentId ? { kind: 'reply', id: typed.parentId } : null)}
      rules={await rulesToHideUnder(actor, await getLocale())}
      formKey={(isTypedHere && typed.key) || randomUUID()}
      keptText={(isTypedHere && typed.text) || ''}
    />
  );
}
