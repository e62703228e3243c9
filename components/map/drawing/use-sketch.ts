import type { Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useRef, useState } from 'react';
import { type Geometry, isInside } from '@/lib/annotations/model/place';
import { useMap } from '../map/map-context';
import { type Aim, cornerAt, reaches } from './aim';
import { hitAt } from './hit';
import { type Meaning, meaningOf } from './press';
import {
  type Corner,
  crossesItself,
  emptySketch,
  geometryOf,
  missingCorners,
  type Sketch,
  sketchOf,
  type Tool,
  withCorner,
  withMoved,
  withoutCorner,
} from './sketch';
import { firstStep, redone, type Steps, seenAs, stepped, undone } from './steps';

/** What just happened to a drawing, for those who do not see it. `number`: the corner, counted from 1. */
export type Event =
  | { what: 'set' | 'moved'; number: number; corner: Corner }
  | { what: 'selected' | 'removed'; number: number }
  | { what: 'released' | 'undone' | 'redone' | 'nothing' | 'more' | 'choose' | 'crossing' | 'outside' };

interface Wish {
  tool: Tool;
  /** What was there before, to be reshaped. */
  start: Geometry | null;
  /** Where it may lie; absent: anywhere. */
  area: Polygon | undefined;
  onDrawn: (geometry: Geometry) => void;
}

export type Sketching = ReturnType<typeof useSketch>;

/** A drawing from its first corner to the last: each press, step back and step on, and what came of it. */
export function useSketch(wish: Wish) {
  const { map } = useMap();
  const [before] = useState(() => wish.start && sketchOf(wish.start));
  // Whoever takes another tool begins anew.
  const reshaping = before?.tool === wish.tool;
  const [steps, setSteps] = useState(() => firstStep(before && reshaping ? before : emptySketch(wish.tool)));
  const [event, setEvent] = useState<Event | null>(null);
  const state = useRef({ steps, wish });
  state.current.wish = wish;
  // Two presses can come before React draws once.
  const put = (next: Steps<Sketch>, happened: Event) => {
    state.current.steps = next;
    setSteps(next);
    setEvent(happened);
  };
  const now = () => state.current.steps;
  const finish = () => {
    const wrong = problemOf(now().now, state.current.wish.area);
    const geometry = geometryOf(now().now);
    if (wrong) setEvent({ what: wrong });
    else if (geometry) state.current.wish.onDrawn(geometry);
  };
  const press = (aim: Aim) => {
    const { now: sketch } = now();
    const meaning = meaningOf(sketch, reshaping, hitOf(map, sketch, aim));
    const next = afterPress(now(), meaning, cornerAt(map, aim));
    put(next.steps, next.event);
    if (meaning.what === 'finish' || meaning.what === 'close' || sketch.tool === 'point') finish();
  };
  /** As if somebody pressed on a place that was found by its name; nothing else is meant by that. */
  const setAt = (corner: Corner) => {
    const { selected, corners } = now().now;
    const meaning: Meaning =
      selected === null ? { what: 'add', index: corners.length } : { what: 'move', index: selected };
    const next = afterPress(now(), meaning, corner);
    put(next.steps, next.event);
  };
  const select = (index: number) => put(seenAs(now(), { ...now().now, selected: index }), numbered('selected', index));
  const release = () => put(seenAs(now(), { ...now().now, selected: null }), { what: 'released' });
  const remove = (index: number) => put(stepped(now(), withoutCorner(now().now, index)), numbered('removed', index));
  const undo = () => put(undone(now()), { what: now().past.length > 0 ? 'undone' : 'nothing' });
  const redo = () => put(redone(now()), { what: now().future.length > 0 ? 'redone' : 'nothing' });
  return { steps, sketch: steps.now, event, reshaping, press, setAt, select, release, remove, undo, redo, finish };
}

/** Why a drawing cannot be finished as it is. */
function problemOf(sketch: Sketch, area: Polygon | undefined): 'more' | 'crossing' | 'outside' | null {
  const geometry = geometryOf(sketch);
  if (missingCorners(sketch) > 0 || !geometry) return 'more';
  if (crossesItself(sketch)) return 'crossing';
  return area && !isInside(area, geometry) ? 'outside' : null;
}

function hitOf(map: MapLibreMap, { corners, tool }: Sketch, { pixel, hand }: Aim) {
  const pixels = corners.map(({ at: [lon = 0, lat = 0] }) => map.project([lon, lat]));
  return hitAt(pixel, pixels, { closed: tool === 'area', reach: reaches[hand].corner });
}

const numbered = (what: 'selected' | 'removed', index: number): Event => ({ what, number: index + 1 });

function afterPress(steps: Steps<Sketch>, meaning: Meaning, corner: Corner): { steps: Steps<Sketch>; event: Event } {
  const { now } = steps;
  switch (meaning.what) {
    case 'add':
      return added(stepped(steps, withCorner(now, corner, meaning.index)), meaning.index, corner);
    case 'insert': {
      const sketch = { ...withCorner(now, corner, meaning.index), selected: meaning.index };
      return added(stepped(steps, sketch), meaning.index, corner);
    }
    case 'close': {
      const first = now.corners[0] ?? corner;
      return added(stepped(steps, withCorner(now, first)), now.corners.length, first);
    }
    case 'move': {
      const event: Event = { what: 'moved', number: meaning.index + 1, corner };
      return { steps: stepped(steps, withMoved(now, meaning.index, corner)), event };
    }
    case 'select':
      return { steps: seenAs(steps, { ...now, selected: meaning.index }), event: numbered('selected', meaning.index) };
    case 'release':
      return { steps: seenAs(steps, { ...now, selected: null }), event: { what: 'released' } };
    case 'finish':
      return { steps, event: { what: 'nothing' } };
    default:
      return { steps, event: { what: meaning.what } };
  }
}

const added = (steps: Steps<Sketch>, index: number, corner: Corner) => ({
  steps,
  event: { what: 'set', number: index + 1, corner } as Event,
});
