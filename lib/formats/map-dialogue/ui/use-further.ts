import { useCallback, useEffect, useState } from 'react';
import type { LiveThread } from '@/components/live/use-thread';
import { type Choice, choiceInWords } from '@/lib/annotations/model/choice';
import type { Order } from '@/lib/annotations/model/filter';
import { Cursor, type Rank } from '@/lib/annotations/model/list';
import type { AnnotationView } from '@/lib/realtime/model';

interface Props {
  tenantSlug: string;
  threadId: string;
  choice: Choice;
  order: Order;
  /** Whether the page came with all entries of any choice; else where the list goes on that it came with, if it does. */
  isWhole: boolean;
  next: string | null;
  merge: LiveThread['merge'];
}

interface Further {
  /** How far the list of the choice has been read; null: all of it. */
  end: Rank | null;
  more: (() => Promise<void>) | null;
}

/** Reads a long list page by page, of all entries or of a choice, when somebody wants to see more of it. */
export function useFurther({ tenantSlug, threadId, choice, order, isWhole, next, merge }: Props): Further {
  const asked = [choiceInWords(choice), order !== 'newest' && `order=${order}`].filter(Boolean).join('&');
  // By choice and order: where the next page starts; null where there is none.
  const [ends, setEnds] = useState<Readonly<Record<string, string | null>>>({ [asked]: next });
  const end = isWhole ? null : ends[asked];
  const read = useCallback(async () => {
    const before = ends[asked];
    const page = await pageAt(
      [`/${tenantSlug}/annotations?thread=${threadId}`, asked, before && `before=${before}`].filter(Boolean).join('&'),
    );
    // Without an answer the list stays as it is, and one can ask again.
    if (!page) return;
    merge({ annotations: page.annotations });
    setEnds((known) => ({ ...known, [asked]: page.next }));
  }, [tenantSlug, threadId, asked, ends, merge]);
  const isUnread = end === undefined;
  useEffect(() => {
    if (isUnread) void read();
  }, [isUnread, read]);
  return { end: end ? (Cursor.safeParse(end).data ?? null) : null, more: end === null ? null : read };
}

async function pageAt(address: string): Promise<{ annotations: AnnotationView[]; next: string | null } | null> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
