import { useEffect, useState } from 'react';
import type { Tool } from '@/components/map/drawing/sketch';
import type { Geometry } from '@/lib/annotations/model/place';
import type { AnnotationView } from '@/lib/realtime/model';

const tools = { Point: 'point', LineString: 'line', Polygon: 'area' } as const;

/** The tool that a place was drawn with. */
export const toolOf = (geometry: Geometry | null): Tool => (geometry ? tools[geometry.type] : 'point');

export type Moving = ReturnType<typeof useMoving>;

/** Drawing anew where an entry of one's own is, until that is saved or another entry is looked at. */
export function useMoving(selectedId: string | null) {
  const [tool, setTool] = useState<Tool | null>(null);
  /** What the drawing began with, and what came of it. */
  const [start, setStart] = useState<Geometry | null>(null);
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  const forget = () => {
    setTool(null);
    setGeometry(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn belongs to one entry.
  useEffect(forget, [selectedId]);
  const begin = (entry: AnnotationView) => {
    const place = geometry ?? entry.geometry;
    setStart(place);
    setTool(toolOf(place));
  };
  const drawn = (place: Geometry) => {
    setTool(null);
    setGeometry(place);
  };
  return { tool, setTool, start, geometry, begin, drawn, forget };
}
