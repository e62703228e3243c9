import { useEffect, useState } from 'react';
import { type Outbox, useOutbox } from '@/components/live/use-outbox';
import type { LiveThread } from '@/components/live/use-thread';
import type { Tool } from '@/components/map/drawing/sketch';
import { AnnotationDraft } from '@/lib/annotations/model/draft';
import { type Geometry, isInside } from '@/lib/annotations/model/place';
import type { Place } from '@/lib/places/model/place';
import type { HeldView } from '@/lib/review/model';
import type { MapDialogueSettings } from '../model/settings';
import { type EntryDraft, useEntryDraft } from './use-entry-draft';
import { toolOf } from './use-moving';

/** What travels; the server's schema makes an `AnnotationDraft` of it. */
interface Wish extends EntryDraft {
  key: string;
  threadId: string;
}

interface Props {
  live: LiveThread;
  /** Whose posts wait in this browser: nobody else sends them. */
  memberId: string | null;
  tenantSlug: string;
  area: MapDialogueSettings['area'];
  /** What was typed before a detour, and whether the form came back with a refusal. */
  typed: EntryDraft | null;
  refused: boolean;
  /** What they sent before that waits for review. */
  held: readonly HeldView[];
  onPosted: (annotationId: string) => void;
}

export type Adding = ReturnType<typeof useAdding>;

/** Putting something on the map: from the first tap to the server's acknowledgement. */
export function useAdding({ live, memberId, tenantSlug, area, typed, refused, held: before, onPosted }: Props) {
  const { threadId } = live.state;
  const form = useForm(threadId, typed, refused);
  const { draft, write, setOpen, setTool, setProblems } = form;
  const [held, setHeld] = useState<readonly HeldEntry[]>(before);
  const onHeld = (entry: HeldEntry) => setHeld((all) => [...all, entry]);
  const outbox = useEntryOutbox(live, { memberId, tenantSlug, threadId }, { onPosted, onHeld });
  const drawn = (geometry: Geometry) => {
    setTool(null);
    setProblems({});
    write({ geometry });
  };
  const { found, find } = useFinding(form, drawn);
  /** Draws a place, or what was drawn before once more. */
  const show = () => setTool(toolOf(draft.geometry));
  /** Checks the draft, with a place that was typed as coordinates, and hands it to the outbox. */
  const post = (coordinates: unknown) => {
    const wish = { ...draft, threadId, geometry: draft.geometry ?? (coordinates as Geometry | null) };
    const found = problemsOf(wish, area);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    outbox.post(wish);
    form.discard();
    if (typed) void fetch(`/${tenantSlug}/kept-form`, { method: 'POST' });
  };
  /** Takes what was refused back into the form. */
  const goOn = (key: string) => {
    const wish = outbox.takeBack(key);
    if (!wish) return;
    const { key: _, threadId: __, ...again } = wish;
    write(again);
    setOpen(true);
  };
  const hasBeenOnline = useHasBeen(live.online);
  return {
    ...form,
    hasBeenOnline,
    pending: outbox.pending,
    held: held.filter(({ id }) => !live.state.annotations.has(id)),
    start: draft.geometry,
    show,
    found,
    find,
    drawn,
    post,
    goOn,
  };
}

/** The form as such: whether it is open, what is drawn with, what stands in it, and what is wrong with that. */
function useForm(threadId: string, typed: EntryDraft | null, refused: boolean) {
  const { draft, write, clear, restored } = useEntryDraft(`draft:annotation:${threadId}`, typed);
  const [open, setOpen] = useState(refused || typed !== null);
  const [tool, setTool] = useState<Tool | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  /** How many entries were begun here: what a field keeps for itself is of one of them. */
  const [round, setRound] = useState(1);
  useEffect(() => {
    if (restored) setOpen(true);
  }, [restored]);
  const begin = () => {
    setOpen(true);
    if (!draft.geometry && !draft.placeInWords) setTool('point');
  };
  const close = () => {
    setOpen(false);
    setTool(null);
    setProblems({});
  };
  const discard = () => {
    clear();
    close();
    setRound((before) => before + 1);
  };
  const shown = { open, setOpen, tool, setTool, problems, setProblems, round };
  return { draft, write, clear, restored, ...shown, begin, close, discard };
}

/**
 * Takes a place that was found by its name, and the name as the place's words where there are none. While a line or an
 * area is drawn it is the next corner of that.
 */
function useFinding({ draft, write, tool }: ReturnType<typeof useForm>, drawn: (at: Geometry) => void) {
  const [found, setFound] = useState<Geometry | null>(null);
  const find = ({ name, lon, lat }: Place) => {
    const geometry: Geometry = { type: 'Point', coordinates: [lon, lat] };
    setFound(geometry);
    if (tool === 'line' || tool === 'area') return;
    drawn(geometry);
    if (!draft.placeInWords.trim()) write({ placeInWords: name });
  };
  return { found, find };
}

/** What the person who looks sent that waits for review. */
type HeldEntry = Pick<HeldView, 'id' | 'text' | 'isOfWave'>;

function useEntryOutbox(
  live: LiveThread,
  { memberId, tenantSlug, threadId }: { memberId: string | null; tenantSlug: string; threadId: string },
  { onPosted, onHeld }: { onPosted: (id: string) => void; onHeld: (held: HeldEntry) => void },
): Outbox<Wish> {
  return useOutbox<Wish, 'annotation.add'>(live, 'annotation.add', {
    name: `annotation:${memberId ?? 'visitor'}:${threadId}`,
    later: ({ geometry, placeInWords, ...wish }) => ({
      path: `/${tenantSlug}/annotations`,
      fields: { ...wish, placeInWords: placeInWords ?? '', geometry: JSON.stringify(geometry), as: memberId ?? '' },
    }),
    onPosted: (posted, { text }) => {
      if ('held' in posted) return onHeld({ id: posted.held, text, isOfWave: posted.isOfWave ?? false });
      live.merge({ annotations: [posted.entry] });
      onPosted(posted.entry.id);
    },
  });
}

/** Where no live connection ever came about, the form is sent as a form; but not while there is no network at all. */
function useHasBeen(online: boolean): boolean {
  const [has, setHas] = useState(online);
  useEffect(() => {
    if (online || !navigator.onLine) setHas(true);
  }, [online]);
  return has;
}

const NO_KEY = '00000000-0000-4000-8000-000000000000';

/** What the server would say about a draft, by the same schema and the same area: codes by field. */
function problemsOf(wish: Omit<Wish, 'key'>, area: Props['area']): Record<string, string> {
  const parsed = AnnotationDraft.safeParse({ ...wish, key: NO_KEY });
  const issues = parsed.error?.issues ?? [];
  const isOutside = parsed.data?.geometry && area && !isInside(area, parsed.data.geometry);
  if (isOutside) return { geometry: 'place.outside' };
  return Object.fromEntries(issues.reverse().map((issue) => [String(issue.path[0]), issue.message]));
}
