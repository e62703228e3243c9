import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Place, PlaceKind } from './place';

/** What of a town's own drawing has a name that people would look for; see `basemapKinds` of the demo. */
const KINDS: Record<string, PlaceKind> = {
  'street-main': 'street',
  'street-side': 'street',
  path: 'street',
  square: 'place',
  park: 'place',
  garden: 'place',
  cemetery: 'place',
  playground: 'place',
  sports: 'place',
  water: 'place',
  river: 'place',
  forest: 'place',
  label: 'place',
  municipality: 'place',
  building: 'building',
  'building-public': 'building',
};

/** The named places of a drawing, each once. What is drawn in several pieces lies where the longest of them is. */
export function drawnPlaces(drawing: FeatureCollection): Place[] {
  const found = new Map<string, { place: Place; corners: number }>();
  for (const feature of drawing.features) {
    const drawn = placeOf(feature);
    if (!drawn) continue;
    const key = `${drawn.place.kind} ${drawn.place.name}`;
    if (drawn.corners > (found.get(key)?.corners ?? 0)) found.set(key, drawn);
  }
  return [...found.values()].map(({ place }) => place);
}

function placeOf({ properties, geometry }: Feature) {
  const kind = KINDS[String(properties?.kind)];
  const name = String(properties?.name ?? '').trim();
  // A label at the drawing's edge says where a road leads.
  if (!kind || !name || (properties?.kind === 'label' && name.startsWith('nach '))) return null;
  const corners = cornersOf(geometry);
  const at = geometry.type.endsWith('Polygon') ? middle(corners) : corners[Math.floor(corners.length / 2)];
  const [lon, lat] = at ?? [];
  return lon === undefined || lat === undefined ? null : { place: { name, kind, lon, lat }, corners: corners.length };
}

function cornersOf(geometry: Feature['geometry']): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  if (geometry.type === 'Polygon') return geometry.coordinates[0] ?? [];
  if (geometry.type === 'MultiLineString') return longest(geometry.coordinates);
  if (geometry.type === 'MultiPolygon') return longest(geometry.coordinates.map(([outer = []]) => outer));
  return [];
}

const longest = (parts: Position[][]): Position[] =>
  parts.reduce((most, part) => (part.length > most.length ? part : most), []);

function middle(corners: Position[]): Position | undefined {
  if (corners.length === 0) return undefined;
  const between = (axis: 0 | 1) => {
    const values = corners.map((corner) => corner[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [between(0), between(1)];
}
