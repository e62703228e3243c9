import type { Point } from 'geojson';

/**
 * The drawn place of a form, as the draft's schema takes it: the drawing that a script put into `geometry`, else the
 * typed `coordinates`. Null where nothing was given; what cannot be read stays as it is, so that the schema refuses it.
 */
export function placeFromForm(form: FormData): unknown {
  const drawn = textOf(form, 'geometry');
  if (drawn) return readGeometry(drawn);
  const typed = textOf(form, 'coordinates');
  return typed ? (readCoordinates(typed) ?? typed) : null;
}

/** GeoJSON as a form sends it; what is none stays a text. */
export function readGeometry(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * A place typed as latitude and longitude in degrees (EPSG:4326), in the order in which maps and phones show them:
 * `51.2, 9.1`, `51,2; 9,1`, `51.2° N 9.1° O`. Null where that is not what stands there.
 */
export function readCoordinates(text: string): Point | null {
  const numbers = text.match(NUMBER) ?? [];
  const rest = text.replace(NUMBER, '').replace(/[\s,;/°NEO]/gi, '');
  const [lat = Number.NaN, lon = Number.NaN] = numbers.map((number) => Number(number.replace(',', '.')));
  const isPlace = numbers.length === 2 && rest === '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isPlace ? { type: 'Point', coordinates: [lon, lat] } : null;
}

const NUMBER = /[-+]?\d+(?:[.,]\d+)?/g;

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
