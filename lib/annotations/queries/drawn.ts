import { sql } from 'drizzle-orm';
import { askInTenant, type TenantId, written } from '@/db/tenancy';
import type { Geometry } from '../model/place';

/** A line or an area. */
export interface DrawnAnnotation {
  id: string;
  seq: number;
  category: string;
  geometry: Exclude<Geometry, { type: 'Point' }>;
}

/**
 * The lines and areas of these numbers that everybody may see, in the order of the numbers given: by key, in one round
 * trip. The right to see is the caller's to check.
 */
export async function drawnOf(
  { tenantId, threadId }: { tenantId: TenantId; threadId: string },
  seqs: readonly number[],
): Promise<DrawnAnnotation[]> {
  if (seqs.length === 0) return [];
  const [row] = await askInTenant<{ found: DrawnAnnotation[] | null }>({ tenantId }, drawn, {
    threadId,
    seqs: `{${seqs.join(',')}}`,
  });
  const found = new Map(row?.found?.map((one) => [one.seq, one]));
  return seqs.flatMap((seq) => found.get(seq) ?? []);
}

const { placeholder } = sql;

// As one value, since the driver takes longer for each field than for what is in it.
const drawn = written(sql`
  select json_agg(found) as found from (
    select id, seq, category, geometry from annotations
    where thread_id = ${placeholder('threadId')}::uuid and seq = any(${placeholder('seqs')}::bigint[])
      and withdrawn_at is null and hidden_by is null and geometry->>'type' <> 'Point'
  ) found`);
