import type { Geometry } from 'geojson';
import { geometryOfWkb, WkbFault } from '../wkb';

/**
 * The geometry in a column of a GeoPackage (OGC 12-128r19, 2.1.3): a header with an envelope of one of five sizes, then
 * well-known binary. Null where it says that it is empty. Throws a `WkbFault` for anything else.
 */
export function geometryOfBlob(blob: Uint8Array, tolerance: number): Geometry | null {
  const [magicG, magicP, , flags = 0] = blob;
  const envelope = ENVELOPES[(flags >> 1) & 0b111];
  const isExtended = (flags & 0b10_0000) !== 0;
  if (magicG !== 0x47 || magicP !== 0x50 || envelope === undefined || isExtended) throw new WkbFault('no geometry');
  const isEmpty = (flags & 0b1_0000) !== 0;
  return isEmpty ? null : geometryOfWkb(blob.subarray(HEADER_BYTES + envelope), tolerance);
}

const HEADER_BYTES = 8;
/** The bytes of an envelope: none, XY, XYZ, XYM, XYZM. */
const ENVELOPES = [0, 32, 48, 48, 64];
