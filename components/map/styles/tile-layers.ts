import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { BOLD, REGULAR } from './labels';
import { byZoom } from './layer';
import type { Palette } from './palette';

/**
 * Our own look for a town's vector tiles, by the names that the common schemas give: Protomaps' basemap, OpenMapTiles,
 * and basemap.de's areas. In: the source, and the layers that its tiles have (none: nobody says, so all are tried). Where
 * none of them is known, everything is drawn in one quiet way, so that one sees what is there.
 */
export function tileLayers(source: string, names: readonly string[], palette: Palette): LayerSpecification[] {
  const known = lookOf(palette).filter((look) => names.length === 0 || names.includes(look['source-layer']));
  const drawn = known.length > 0 ? known : names.flatMap((name) => stranger(name, palette));
  return drawn.map((look, index) => ({ ...look, id: `base-${index}`, source }) as LayerSpecification);
}

/** A layer without its id and its source. */
type Look = { type: string; 'source-layer': string } & Record<string, unknown>;

/** What a feature is: Protomaps says `kind`, and said `pmap:kind`; OpenMapTiles says `class`. */
const KIND: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], ['get', 'class'], ''];
const NAME: ExpressionSpecification = ['coalesce', ['get', 'name:de'], ['get', 'name'], ''];
const SURFACE: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const LINE: FilterSpecification = ['==', ['geometry-type'], 'LineString'];

const MAIN = ['highway', 'major_road', 'motorway', 'trunk', 'primary', 'secondary'];
const PATH = ['path', 'track', 'footway', 'cycleway', 'steps', 'pedestrian'];
const RAIL = ['rail', 'transit'];

/** From the lowest up. */
const lookOf = (palette: Palette): Look[] => [
  ...['earth'].map((name) => area(name, palette.land)),
  ...['landcover', 'landuse', 'park'].map((name) => area(name, useOfLand(name, palette))),
  area('Siedlungsflaeche', palette.residential),
  area('Vegetationsflaeche', palette.field),
  ...['water', 'Gewaesserflaeche'].map((name) => area(name, palette.water)),
  ...['water', 'waterway', 'Gewaesserlinie'].map((name) => line(name, palette.water, { 8: 0.8, 14: 3, 18: 14 })),
  ...['roads', 'transportation'].flatMap((name) => roads(name, palette)),
  ...['buildings', 'building', 'Gebaeudeflaeche'].map((name) => ({
    ...area(name, palette.building),
    paint: { 'fill-color': palette.building, 'fill-outline-color': palette.buildingEdge },
  })),
  ...['boundaries', 'boundary'].map((name) => ({
    ...line(name, palette.label, { 6: 0.6, 14: 1.5 }),
    paint: { 'line-color': palette.label, 'line-opacity': 0.4, 'line-dasharray': [4, 2] },
  })),
  ...['roads', 'transportation_name'].map((name) => alongNames(name, palette)),
  ...['places', 'place'].map((name) => placeNames(name, palette)),
];

const area = (name: string, colour: string | ExpressionSpecification): Look => ({
  type: 'fill',
  'source-layer': name,
  filter: SURFACE,
  paint: { 'fill-color': colour },
});

const line = (name: string, colour: string, widths: Record<number, number>, filter: unknown = LINE): Look => ({
  type: 'line',
  'source-layer': name,
  filter,
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': byZoom(widths) },
});

/** What is not named here is drawn as the land around it is. */
function useOfLand(name: string, palette: Palette): ExpressionSpecification {
  const { forest, park, field, residential, square, land } = palette;
  const green = [
    'park',
    'garden',
    'cemetery',
    'pitch',
    'playground',
    'golf_course',
    'nature_reserve',
    'recreation_ground',
  ];
  const uses: [string[], string][] = [
    [['forest', 'wood'], forest],
    [[...green, 'national_park', 'protected_area', 'zoo', 'stadium'], park],
    [['grass', 'meadow', 'grassland', 'farmland', 'farm', 'scrub', 'orchard', 'allotments', 'village_green'], field],
    [['residential', 'urban_area', 'suburb', 'commercial', 'industrial', 'retail', 'school', 'hospital'], residential],
    [['pedestrian', 'pier', 'platform'], square],
  ];
  return ['match', KIND, ...uses.flat(), name === 'park' ? park : land] as unknown as ExpressionSpecification;
}

function roads(name: string, palette: Palette): Look[] {
  const is = (kinds: string[]): ExpressionSpecification => ['in', KIND, ['literal', kinds]];
  const side = ['all', LINE, ['!', is([...MAIN, ...PATH, ...RAIL, 'ferry', 'aeroway'])]];
  const main = ['all', LINE, is(MAIN)];
  return [
    line(name, palette.path, { 13: 0.6, 18: 3 }, ['all', LINE, is(PATH)]),
    line(name, palette.streetEdge, { 12: 1.4, 14: 4.4, 16: 11, 19: 50 }, side),
    line(name, palette.streetEdge, { 8: 1.6, 14: 8, 16: 17, 19: 73 }, main),
    line(name, palette.street, { 12: 0.8, 14: 3, 16: 9, 19: 44 }, side),
    line(name, palette.street, { 8: 0.8, 14: 6, 16: 14, 19: 64 }, main),
    line(name, palette.rail, { 11: 0.8, 16: 2.5, 19: 6 }, ['all', LINE, is(RAIL)]),
  ];
}

const inked = (palette: Palette) => ({
  'text-color': palette.label,
  'text-halo-color': palette.labelHalo,
  'text-halo-width': 1.4,
});

const alongNames = (name: string, palette: Palette): Look => ({
  type: 'symbol',
  'source-layer': name,
  minzoom: 14,
  filter: LINE,
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 320,
    'text-field': NAME,
    'text-font': REGULAR,
    'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 18, 15],
    'text-max-angle': 35,
  },
  paint: inked(palette),
});

const placeNames = (name: string, palette: Palette): Look => ({
  type: 'symbol',
  'source-layer': name,
  filter: ['==', ['geometry-type'], 'Point'],
  layout: {
    'text-field': NAME,
    'text-font': BOLD,
    'text-size': ['interpolate', ['linear'], ['zoom'], 8, 12, 16, 16],
    'text-max-width': 7,
    'text-padding': 6,
  },
  paint: inked(palette),
});

const stranger = (name: string, palette: Palette): Look[] => [
  { ...area(name, palette.park), paint: { 'fill-color': palette.park, 'fill-opacity': 0.5 } },
  line(name, palette.rail, { 10: 0.5, 16: 1.5 }, ['!=', ['geometry-type'], 'Point']),
];
