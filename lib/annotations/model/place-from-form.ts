/**
 * The drawn place of a form, as the draft's schema takes it: the drawing that a script put into `geometry`, else the
 * typed `lon` and `lat` (degrees, EPSG:4326; a comma counts as a point). Null where nothing was given; what cannot be
 * read stays as it is, so that the schema refuses it.
 */
export function placeFromForm(form: FormData): unknown {
  const drawn = textOf(form, 'geometry');
  if (drawn) return readJson(drawn);
  const [lon, lat] = [textOf(form, 'lon'), textOf(form, 'lat')];
  if (!lon && !lat) return null;
  return { type: 'Point', coordinates: [asDegrees(lon), asDegrees(lat)] };
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

const asDegrees = (text: string) => (text ? Number(text.replace(',', '.')) : Number.NaN);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
