import type { Feature } from 'geojson';
import { centres } from '@/db/demo/content/centres';
import type { PlanKind } from '@/db/demo/content/kinds';
import { areaFrom, metresFrom } from '@/db/demo/content/metres';
import type { TenantSlug } from '@/db/demo/content/model';
import { type Point, plus } from '../shapes/points';
import type { Ring } from '../shapes/rings';

/** How planners colour what they draw: quiet for what stays, strong for what changes. */
const looks: Record<PlanKind, { fill: string; 'fill-opacity': number; stroke: string; 'stroke-width': number }> = {
  outline: look('#171a5c', 0, '#171a5c', 1),
  carriageway: look('#7c8794', 0.7, '#5d6670', 0.3),
  'cycle-lane': look('#c2412d', 0.7, '#9c3322', 0.3),
  'pedestrian-area': look('#e3a64f', 0.5, '#b97f2c', 0.5),
  sidewalk: look('#d9c9ae', 0.75, '#b8a684', 0.3),
  crossing: look('#ffffff', 0.95, '#4a5058', 0.4),
  'parking-kept': look('#2f6db5', 0.7, '#1e4e87', 0.4),
  'parking-removed': look('#9d9d9d', 0.45, '#6f6f6f', 0.4),
  'delivery-zone': look('#7a56a8', 0.6, '#573a7e', 0.4),
  'bus-stop': look('#0f7b53', 0.85, '#0a5a3c', 0.4),
  'cycle-stand': look('#c2412d', 0.9, '#ffffff', 0.4),
  tree: look('#2f8f3a', 0.85, '#1f6a28', 0.4),
  bench: look('#7b4a1e', 1, '#ffffff', 0.4),
  fountain: look('#3f9fd0', 0.85, '#2577a3', 0.4),
  'market-stalls': look('#f0d27a', 0.8, '#b8952f', 0.3),
  path: look('#e6d3ae', 0.9, '#b89c68', 0.4),
  playground: look('#f2994a', 0.55, '#c56f22', 0.5),
  meadow: look('#a8d08d', 0.55, '#7fae60', 0.3),
  pond: look('#6fb7dc', 0.75, '#3f86ad', 0.4),
  planting: look('#5fa04e', 0.65, '#3f7a31', 0.3),
  sports: look('#d98880', 0.6, '#a8584f', 0.4),
  pavilion: look('#8e6f5a', 0.8, '#60483a', 0.4),
};

/** Draws a plan's features, in metres around the town's centre. */
export function planOf(slug: TenantSlug) {
  const [at, area] = [metresFrom(centres[slug]), areaFrom(centres[slug])];
  const feature = (kind: PlanKind, name: string, geometry: Feature['geometry']): Feature => ({
    type: 'Feature',
    properties: { name, ...looks[kind] },
    geometry,
  });
  return {
    surface: (kind: PlanKind, name: string, corners: Ring) => feature(kind, name, area(...corners)),
    spot: (kind: PlanKind, name: string, [east, north]: Point) =>
      feature(kind, name, { type: 'Point', coordinates: at(east, north) }),
  };
}

/** A box around a point, turned by so many degrees against the clock. */
export function box([east, north]: Point, [width, depth]: Point, degrees = 0): Ring {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (x: number, y: number) => plus([east, north], [x * cos - y * sin, x * sin + y * cos]);
  const [x, y] = [width / 2, depth / 2];
  return [corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y)];
}

/** Round enough for a fountain or a crown. */
export const circle = (middle: Point, radius: number): Ring =>
  Array.from({ length: 20 }, (_, index) => {
    const angle = (index / 20) * 2 * Math.PI;
    return plus(middle, [radius * Math.cos(angle), radius * Math.sin(angle)]);
  });

function look(fill: string, opacity: number, stroke: string, width: number) {
  return { fill, 'fill-opacity': opacity, stroke, 'stroke-width': width };
}
