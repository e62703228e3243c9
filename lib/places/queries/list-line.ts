import { Refusal } from '@/lib/errors';
import { keysOf } from '../model/folded';
import { PLACE_NAME_LIMIT, type Place, type PlaceKind } from '../model/place';

/**
 * The place that a line of a list names: `name, longitude, latitude`, or with the kind as the second of four; degrees,
 * EPSG:4326, with a decimal point or comma. Refuses with `Invalid` and the number of the line.
 */
export function placeOfLine(cells: readonly string[], line: number): Place {
  if (cells.length !== 3 && cells.length !== 4)
    throw new Refusal('Invalid', 'places.wrong-columns', { line, found: cells.length });
  const name = (cells[0] ?? '').trim().replace(/\s+/g, ' ');
  if (keysOf(name).length === 0) throw new Refusal('Invalid', 'places.name-missing', { line });
  if (name.length > PLACE_NAME_LIMIT)
    throw new Refusal('Invalid', 'places.name-too-long', { line, limit: PLACE_NAME_LIMIT });
  const [lon, lat] = cells.slice(-2).map(degrees) as [number, number];
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    throw new Refusal('Invalid', 'places.position-unreadable', { line });
  return { name, kind: cells.length === 4 ? kindOf(cells[1] ?? '', line) : guessed(name), lon, lat };
}

/** Whether a list's first line tells what its columns are: no position has no digit. */
export const isHeading = (cells: readonly string[]): boolean => cells.slice(-2).every((cell) => !/\d/.test(cell));

const degrees = (cell: string): number =>
  /^\s*[+-]?\d+([.,]\d+)?\s*$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;

function kindOf(cell: string, line: number): PlaceKind {
  const kind = KINDS[cell.trim().toLowerCase()];
  if (!kind) throw new Refusal('Invalid', 'places.kind-unknown', { line, kind: cell.trim() });
  return kind;
}

/** As people write them in German and English. */
const KINDS: Record<string, PlaceKind> = {
  straße: 'street',
  strasse: 'street',
  street: 'street',
  ort: 'place',
  place: 'place',
  adresse: 'address',
  address: 'address',
  gebäude: 'building',
  gebaeude: 'building',
  building: 'building',
};

/** A name with a house number at its end, or before its town, is an address. */
const guessed = (name: string): PlaceKind => (/\p{L}.* \d+ ?[a-z]?(,|$)/iu.test(name) ? 'address' : 'place');
