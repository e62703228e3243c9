import type { RasterSourceSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { LayerSource, LayerView } from '@/lib/layers/model/layer';
import type { PictureSource } from '@/lib/layers/model/picture';
import type { Picture } from '../map/source';

/** The name of a layer's source on the map; the names of what draws it begin with that. */
export const planSource = (layerId: string) => `plan-${layerId}`;

/**
 * Where a layer's tiles are: always on our own host, which asks others itself. A map asks from a thread of its own,
 * which knows no page that an address could be relative to.
 */
export function tilesFor(layer: TiledLayer, at: string): VectorSourceSpecification | RasterSourceSpecification {
  const { id, bounds, attribution, source } = layer;
  const common = {
    tiles: [`${location.origin}${at}/${id}/tiles/{z}/{x}/{y}`],
    ...(bounds && { bounds }),
    ...(attribution && { attribution: asText(attribution) }),
  };
  if (source.kind === 'wms') return { ...common, type: 'raster', tileSize: 512 };
  const zooms = source.kind === 'plan' ? [CUT_FROM, source.maxZoom] : [source.minZoom, source.maxZoom];
  return { ...common, type: 'vector', minzoom: zooms[0] ?? 0, maxzoom: zooms[1] ?? 0 };
}

/** A layer that draws one picture, and not tiles. */
export const isPicture = (layer: LayerView): layer is LayerOf<PictureSource> => layer.source.kind === 'picture';

type LayerOf<S extends LayerSource> = LayerView & { source: S };
export type TiledLayer = LayerOf<Exclude<LayerSource, PictureSource>>;

/** Where a layer's picture is, and where it lies. */
export const pictureFor = ({ id, attribution, source }: LayerOf<PictureSource>, at: string): Picture => ({
  url: `${at}/${id}/picture`,
  coordinates: source.corners,
  attribution: attribution ? asText(attribution) : null,
});

/** The first zoom that plans are cut for. */
const CUT_FROM = 6;

/** The map takes what it is given for HTML. */
const asText = (words: string) => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
