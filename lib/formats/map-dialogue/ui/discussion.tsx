import { randomUUID } from 'node:crypto';
import { actionIn } from '@/components/thread/address';
import { Thread } from '@/components/thread/thread';
import { type Filter, filterInWords } from '@/lib/annotations/model/filter';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { ThreadView } from '@/lib/threads/queries/view';
import type { PanelProps } from '../../format';

interface Props {
  tenantSlug: string;
  path: string;
  query: PanelProps['query'];
  annotationId: string;
  /** What the map and its list are filtered by, to stay in the address. */
  filter: Filter;
  view: ThreadView;
  rules: readonly Rule[];
  /** What was typed on this page before a detour, in whichever form. */
  typed: Record<string, string> | null;
}

/** What people say about one entry: a live thread of its own. */
export function Discussion({ tenantSlug, path, query, annotationId, filter, view, rules, typed }: Props) {
  const kept = Object.fromEntries(new URLSearchParams(filterInWords(filter)));
  const here = typed?.threadId === view.id ? typed : null;
  return (
    <Thread
      key={`${view.id} ${view.sorting} ${query.from ?? ''}`}
      place={{ tenantSlug, path, query: { ...kept, annotation: annotationId }, sorting: view.sorting }}
      view={view}
      action={actionIn(query) ?? (here?.parentId ? { kind: 'reply', id: here.parentId } : null)}
      rules={rules}
      formKey={here?.key || randomUUID()}
      keptText={here?.text ?? ''}
    />
  );
}
