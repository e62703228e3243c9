import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Tool } from '@/components/map/drawing/sketch';
import type { NumberedPlace } from '@/components/map/layers/numbered-places';
import { Drawn } from '@/lib/annotations/model/draft';
import type { Geometry } from '@/lib/annotations/model/place';
import type { Place } from '@/lib/places/model/place';
import { fieldsIn } from '@/lib/surveys/model/answers';
import { shapeOf } from '@/lib/surveys/model/place';
import { filledSlots, freeSlot, placeField, placeInSlot } from '@/lib/surveys/model/place-fields';
import type { QuestionOf } from '@/lib/surveys/model/questions';

/** A place in the list: its slot in the form, its number for people, and where it is, as far as that is drawn. */
export interface ListedPlace {
  slot: number;
  number: number;
  geometry: Geometry | null;
  words: string;
}

export type Places = ReturnType<typeof usePlaces>;

/** What is marked so far, what is being drawn, and each step of that. */
export function usePlaces(question: QuestionOf<'place'>) {
  const { places, free, open } = useListed(question);
  const { write, clear } = useWriting(question);
  const [drawing, setDrawing] = useState<{ slot: number; tool: Tool; start: Geometry | null } | null>(null);
  const [found, setFound] = useState<Geometry | null>(null);
  const [said, say] = useSaid(question);
  const numberOf = (slot: number) => places.find((place) => place.slot === slot)?.number ?? places.length + 1;
  const [first = 'point'] = question.shapes;
  /** Draws one place more. */
  const begin = () => free !== undefined && setDrawing({ slot: free, tool: first, start: null });
  /** Draws a place anew that there is, or says in the map what was said in words. */
  const change = ({ slot, geometry }: ListedPlace) =>
    setDrawing({ slot, tool: geometry ? shapeOf(geometry) : first, start: geometry });
  const drawn = (geometry: Geometry) => {
    if (!drawing) return;
    write(drawing.slot, { geometry: JSON.stringify(geometry), coordinates: '' });
    say('marked', { slot: drawing.slot, number: numberOf(drawing.slot) });
    setDrawing(null);
  };
  /** Takes a place that was found by its name; while a line or an area is drawn, as its next corner. */
  const find = ({ name, lon, lat }: Place) => {
    const geometry: Geometry = { type: 'Point', coordinates: [lon, lat] };
    setFound(geometry);
    if ((drawing && drawing.tool !== 'point') || !question.shapes.includes('point')) return;
    const slot = drawing?.slot ?? free;
    if (slot === undefined) return;
    write(slot, { geometry: JSON.stringify(geometry), words: name });
    setDrawing(null);
    say('marked', { slot, number: numberOf(slot) });
  };
  const inWords = () => {
    if (free === undefined) return;
    open(free);
    say('opened', { slot: free, number: places.length + 1 });
  };
  const remove = ({ slot, number }: ListedPlace) => {
    if (drawing?.slot === slot) setDrawing(null);
    clear(slot);
    open(slot, false);
    say('removed', { slot: null, number });
  };
  const setTool = (tool: Tool) => drawing && setDrawing({ ...drawing, tool });
  const steps = { begin, change, drawn, find, inWords, remove, setTool, cancel: () => setDrawing(null) };
  return { places, isFull: free === undefined, drawing, found, said, marks: marksOf(places, drawing?.slot), ...steps };
}

/** The places in the form, in their slots' order, with those that were opened to be said in words. */
function useListed(question: QuestionOf<'place'>) {
  const fields = fieldsIn(useWatch());
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const slots = [...new Set([...filledSlots(question, fields), ...opened])].sort((one, other) => one - other);
  const places = slots.map((slot, index): ListedPlace => {
    const place = placeInSlot(question, slot, fields);
    return {
      slot,
      number: index + 1,
      geometry: Drawn.safeParse(place?.geometry).data ?? null,
      words: place?.words ?? '',
    };
  });
  const open = (slot: number, isOpen = true) =>
    setOpened((before) => {
      const after = new Set(before);
      if (isOpen) after.add(slot);
      else after.delete(slot);
      return after;
    });
  return { places, free: freeSlot(question, slots), open };
}

function useWriting(question: { id: string }) {
  const { setValue, getValues } = useFormContext();
  const write = (slot: number, texts: Partial<Record<'geometry' | 'words' | 'coordinates', string>>) => {
    for (const [field, text] of Object.entries(texts)) {
      const name = placeField(question, slot, field as 'geometry');
      // What somebody wrote about a place is not replaced by its name.
      if (field === 'words' && getValues(name)) continue;
      setValue(name, text, { shouldDirty: true });
    }
  };
  const clear = (slot: number) => {
    const own = Object.keys(getValues()).filter((name) => name.startsWith(`${question.id}:${slot}:`));
    for (const name of own) setValue(name, '', { shouldDirty: true });
  };
  return { write, clear };
}

/** The id of a place's card in the list. */
export const cardId = (question: { id: string }, slot: number): string => `place_${question.id}_${slot}`;

const marksOf = (places: readonly ListedPlace[], drawn: number | undefined): NumberedPlace[] =>
  places.flatMap(({ slot, number, geometry }) => (geometry && slot !== drawn ? [{ number, geometry }] : []));

/** What just happened, for those who hear it; and the focus goes to the place that it happened to. */
function useSaid(question: { id: string }) {
  const [said, setSaid] = useState<{
    what: 'marked' | 'opened' | 'removed';
    slot: number | null;
    number: number;
  } | null>(null);
  useEffect(() => {
    if (said?.slot != null) document.getElementById(cardId(question, said.slot))?.focus();
  }, [said, question]);
  const say = (what: NonNullable<typeof said>['what'], at: { slot: number | null; number: number }) =>
    setSaid({ what, ...at });
  return [said, say] as const;
}
