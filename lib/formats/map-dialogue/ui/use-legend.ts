import type { Feature, FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';

export interface LegendItem {
  name: string;
  shape: 'point' | 'line' | 'area';
  fill: string;
  opacity: number;
  stroke: string;
}

/** What a plan drawing shows: each name once, with the look of the first feature that has it. Null until it is read. */
export function useLegend(href: string): LegendItem[] | 'missing' | null {
  const [legend, setLegend] = useState<LegendItem[] | 'missing' | null>(null);
  useEffect(() => {
    let left = false;
    void readLegend(href).then((read) => {
      if (!left) setLegend(read);
    });
    return () => {
      left = true;
    };
  }, [href]);
  return legend;
}

async function readLegend(href: string): Promise<LegendItem[] | 'missing'> {
  try {
    const answer = await fetch(href);
    if (!answer.ok) return 'missing';
    return legendOf((await answer.json()) as FeatureCollection);
  } catch {
    return 'missing';
  }
}

function legendOf(drawing: FeatureCollection): LegendItem[] {
  const items = new Map<string, LegendItem>();
  for (const feature of drawing.features) {
    const name: unknown = feature.properties?.name;
    if (typeof name === 'string' && !items.has(name)) items.set(name, itemOf(name, feature));
  }
  return [...items.values()];
}

const itemOf = (name: string, { properties, geometry }: Feature): LegendItem => ({
  name,
  shape: geometry.type.endsWith('Point') ? 'point' : geometry.type.endsWith('LineString') ? 'line' : 'area',
  fill: String(properties?.fill ?? PLAN_COLOUR),
  opacity: Number(properties?.['fill-opacity'] ?? 0.45),
  stroke: String(properties?.stroke ?? properties?.fill ?? PLAN_COLOUR),
});

/** For what brings no colour of its own. */
export const PLAN_COLOUR = '#6b4fa0';
