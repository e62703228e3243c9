import { useCallback, useEffect, useRef } from 'react';
import type { Bounds } from '@/components/map/map/map-canvas';
import { type Filter, filterInWords } from '@/lib/annotations/model/filter';
import { type MapView, viewInWords } from '@/lib/annotations/model/map-view';

/** After the last move, in milliseconds: while somebody drags, the address rests. */
const SETTLED_MS = 300;

/** Of what a link leads to: an entry, what is filtered by, and a view. Null: without. */
export interface LinkTo {
  annotation: string | null;
  filter: Filter;
  view: MapView | null;
}

/** The address of a map's page that shows exactly this. */
export function linkTo(path: string, { annotation, filter, view }: LinkTo): string {
  const parts = [
    filterInWords(filter),
    annotation && `annotation=${annotation}`,
    view && `view=${viewInWords(view)}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
}

/**
 * What the map shows, and the same in the address once somebody moved the map, or where the address said so at first.
 * Out: `bounds` and `view` of now (empty until there is a map), and `addressed`, what the address is to say.
 */
export function useMapView(first: MapView | null) {
  const bounds = useRef<Bounds | null>(null);
  const view = useRef<MapView | null>(null);
  const addressed = useRef(first);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const onView = useCallback((section: Bounds, now: MapView, byHand: boolean) => {
    bounds.current = section;
    view.current = now;
    if (!byHand && addressed.current === null) return;
    addressed.current = now;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => writeIntoAddress(now), SETTLED_MS);
  }, []);
  return { bounds, view, addressed, onView };
}

function writeIntoAddress(view: MapView): void {
  const { pathname, search, hash } = window.location;
  const others = [...new URLSearchParams(search)].filter(([name]) => name !== 'view');
  const query = [...others.map((part) => new URLSearchParams([part]).toString()), `view=${viewInWords(view)}`];
  window.history.replaceState(null, '', `${pathname}?${query.join('&')}${hash}`);
}
