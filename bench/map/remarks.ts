import type postgres from 'postgres';

/** Where something is, in degrees (EPSG:4326). */
export interface Place {
  lon: number;
  lat: number;
}

/** One annotation that everybody may see. */
export interface Remark extends Place {
  id: string;
  category: string;
}

/** Calls back with all annotations of a map that everybody may see, some thousand at a time. */
export async function eachRemark(
  sql: postgres.Sql,
  threadId: string,
  take: (remarks: readonly Remark[]) => void,
): Promise<void> {
  const rows = sql<Remark[]>`select id, category, lon, lat from annotations
    where thread_id = ${threadId} and hidden_by is null and withdrawn_at is null order by seq`;
  for await (const some of rows.cursor(10_000)) take(some);
}

/** Where all annotations of a map are: longitudes and latitudes in turn, as numbers that a garbage collector never visits. */
export async function placesOf(sql: postgres.Sql, threadId: string, most: number): Promise<Float64Array> {
  const places = new Float64Array(2 * most);
  let count = 0;
  await eachRemark(sql, threadId, (remarks) => {
    for (const { lon, lat } of remarks) places.set([lon, lat], 2 * count++);
  });
  return places.slice(0, 2 * count);
}

export const placeAt = (places: Float64Array, index: number): Place => ({
  lon: places[2 * index] ?? 0,
  lat: places[2 * index + 1] ?? 0,
});

/** The tile (XYZ) in which a place lies. */
export function tileAt(z: number, { lon, lat }: Place): { z: number; x: number; y: number } {
  const south = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return { z, x: Math.floor((lon / 360 + 0.5) * 2 ** z), y: Math.floor(south * 2 ** z) };
}
