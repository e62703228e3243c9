import type postgres from 'postgres';

/** One annotation that everybody may see. */
export interface Remark {
  id: string;
  category: string;
  lon: number;
  lat: number;
}

/** Reads all annotations of a map. */
export async function remarksOf(sql: postgres.Sql, threadId: string): Promise<Remark[]> {
  const remarks: Remark[] = [];
  const rows = sql<Remark[]>`select id, category, lon, lat from annotations
    where thread_id = ${threadId} and hidden_by is null and withdrawn_at is null order by seq`;
  for await (const some of rows.cursor(10_000)) remarks.push(...some);
  return remarks;
}

/** The tile (XYZ) in which a place lies. */
export function tileAt(z: number, { lon, lat }: Pick<Remark, 'lon' | 'lat'>): { z: number; x: number; y: number } {
  const south = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return { z, x: Math.floor((lon / 360 + 0.5) * 2 ** z), y: Math.floor(south * 2 ** z) };
}
