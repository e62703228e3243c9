import { sql } from 'drizzle-orm';
import type { Merged } from '@/lib/realtime/model';

/** The number of the rule that the warning names which covers a contribution; null where none does. Looked up by key. */
export const ruleOfWarning = (table: 'comments' | 'annotations' | 'a') => {
  const own = sql.identifier(table);
  return sql<number | null>`case when ${own}.covered_by is not null then (select d.rule from decisions d
    where d.tenant_id = ${own}.tenant_id and d.id = ${own}.covered_by) end`;
};

interface Row {
  warning: number | null;
  shortenedBy: string | null;
  mergedInto: string | null;
  /** That of what it was merged into. */
  mergedNumber: number | null;
}

/** What everybody sees of what moderators did to a contribution. Absent where it is nothing: it travels far. */
export function measuresOn(
  gone: null | 'hidden' | 'withdrawn',
  { warning, shortenedBy, mergedInto, mergedNumber }: Row,
): { warning?: number; shortened?: true; merged?: Merged } {
  if (gone === 'withdrawn') return {};
  if (gone === 'hidden')
    return mergedInto === null || mergedNumber === null ? {} : { merged: { id: mergedInto, number: mergedNumber } };
  return { ...(warning !== null && { warning }), ...(shortenedBy !== null && { shortened: true }) };
}
