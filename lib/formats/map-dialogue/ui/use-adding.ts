import { useEffect, useState } from 'react';
import { type Outbox, useOutbox } from '@/components/live/use-outbox';
import type { LiveThread } from '@/components/live/use-thread';
import type { Tool } from '@/components/map/drawing/pen';
import { AnnotationDraft } from '@/lib/annotations/model/draft';
import { type Geometry, isInside } from '@/lib/annotations/model/place';
import type { MapDialogueSettings } from '../model/settings';
import { type EntryDraft, useEntryDraft } from './use-entry-draft';

/** What travels; the server's schema makes an `AnnotationDraft` of it. */
interface Wish extends EntryDraft {
  key: string;
  threadId: string;
}

export interface Adding {
  open: boolean;
  tool: Tool | null;
  draft: EntryDraft;
  restored: boolean;
  /** Codes of sentences, by field. */
  problems: Readonly<Record<string, string>>;
  pending: Outbox<Wish>['pending'];
  begin: () => void;
  draw: (tool: Tool | null) => void;
  drawn: (geometry: Geometry) => void;
  write: (change: Partial<EntryDraft>) => void;
  discard: () => void;
  close: () => void;
  /** Checks the draft, with a place that was typed as coordinates, and hands it to the outbox. */
  post: (typed: unknown) => void;
  /** Takes what was refused back into the form. */
  goOn: (key: string) => void;
}

interface Props {
  live: LiveThread;
  /** Whose draft it is: nobody else on this browser sees or sends it. */
  owner: string;
  area: MapDialogueSettings['area'];
  openAtFirst: boolean;
  onPosted: (annotationId: string) => void;
}

/** Putting something on the map: from the first tap to the server's acknowledgement. */
export function useAdding({ live, owner, area, openAtFirst, onPosted }: Props): Adding {
  const { threadId } = live.state;
  const [open, setOpen] = useState(openAtFirst);
  const [tool, setTool] = useState<Tool | null>(null);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const { draft, write, clear, restored } = useEntryDraft(`draft:annotation:${threadId}`);
  const { pending, post, takeBack } = useOutbox<Wish, 'annotation.add'>(live, 'annotation.add', {
    name: `annotation:${owner}:${threadId}`,
    onPosted: ({ entry }) => {
      live.merge({ annotations: [entry] });
      onPosted(entry.id);
    },
  });
  useEffect(() => {
    if (restored) setOpen(true);
  }, [restored]);
  const end = () => {
    setOpen(false);
    setTool(null);
    setProblems({});
  };
  return {
    open,
    tool,
    draft,
    restored,
    problems,
    pending,
    write,
    close: end,
    draw: setTool,
    begin: () => {
      setOpen(true);
      if (!draft.geometry && !draft.placeInWords) setTool('point');
    },
    drawn: (geometry) => {
      setTool(null);
      const fits = !area || isInside(area, geometry);
      setProblems(fits ? {} : { geometry: 'place.outside' });
      write({ geometry: fits ? geometry : null });
    },
    discard: () => {
      clear();
      end();
    },
    post: (typed) => {
      const wish = { ...draft, threadId, geometry: draft.geometry ?? (typed as Geometry | null) };
      const found = problemsOf(wish);
      setProblems(found);
      if (Object.keys(found).length > 0) return;
      post(wish);
      clear();
      end();
    },
    goOn: (key) => {
      const wish = takeBack(key);
      if (!wish) return;
      const { key: _, threadId: __, ...draft } = wish;
      write(draft);
      setOpen(true);
    },
  };
}

const NO_KEY = '00000000-0000-4000-8000-000000000000';

/** What the server would say about a draft, by the same schema. */
function problemsOf(wish: Omit<Wish, 'key'>): Record<string, string> {
  const parsed = AnnotationDraft.safeParse({ ...wish, key: NO_KEY });
  const issues = parsed.error?.issues ?? [];
  return Object.fromEntries(issues.reverse().map((issue) => [String(issue.path[0]), issue.message]));
}
