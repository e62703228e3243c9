import { sql } from 'drizzle-orm';

/** The number of the rule that the warning names which covers a contribution; null where none does. Looked up by key. */
export const ruleOfWarning = (table: 'comments' | 'annotations' | 'a') => {
  const own = sql.identifier(table);
  return sql<number | null>`case when ${own}.covered_by is not null then (select d.rule from decisions d
    where d.tenant_id = ${own}.tenant_id and d.id = ${own}.covered_by) end`;
};

/** What everybody sees of what moderators did to a contribution that is there. Absent where it is nothing: it travels far. */
export const measuresOn = (
  isGone: boolean,
  { warning, shortenedBy }: { warning: number | null; shortenedBy: string | null },
): { warning?: number; shortened?: true } =>
  isGone ? {} : { ...(warning !== null && { warning }), ...(shortenedBy !== null && { shortened: true }) };
