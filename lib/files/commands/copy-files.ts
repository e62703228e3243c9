import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';

/** Copies all files of one offer to another one, under the same names, so that its texts show them. */
export async function copyFiles(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.execute(sql`
    with copied as (
      insert into offer_files (offer_id, is_picture, name, title, alt, type, size, width, height, language, dated, gaps, added_by)
      select ${to}::uuid, is_picture, name, title, alt, type, size, width, height, language, dated, gaps, added_by
      from offer_files where offer_id = ${from} returning id, name)
    insert into offer_file_bytes (file_id, width, bytes)
    select copied.id, b.width, b.bytes from copied
    join offer_files f on f.offer_id = ${from} and f.name = copied.name
    join offer_file_bytes b on b.tenant_id = f.tenant_id and b.file_id = f.id`);
}
