import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A base map as our own host hands it to a browser: every address in it is a path of ours. */
export interface ServedBaseMap {
  sources: Record<string, SourceSpecification>;
  /** From the lowest up. Null: drawn by our own hand, from the layers of the tiles below. */
  layers: LayerSpecification[] | null;
  /** The layers within its tiles. */
  names: string[];
  /** The beginning of the addresses of its icons: `@2x` for fine screens and `.json` or `.png` follow. */
  icons: string | null;
}
