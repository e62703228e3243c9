import type { ResultsView } from '@/lib/realtime/model';
import { type Group, readGroup } from '../model/group';
import { questionsOf } from '../model/page';
import { columnsOf } from '../model/questions';
import { type Asked, groupResults, type PublicCross, publicCross } from './public-views';

/** What somebody looks at more closely, as the address of the page says; null where it asks for nothing that there is. */
export interface CloserLook {
  /** `results` is null where the group is too small. */
  group: { of: Group; results: ResultsView | null } | null;
  /** `table` is null where it would tell too much. */
  cross: { rows: string; columns: string; table: PublicCross | null } | null;
}

/** One group's results or one cross table, never a table of a group. The right to see the results is the caller's to check. */
export async function closerLook(asked: Asked, query: Record<string, string | undefined>): Promise<CloserLook> {
  if (!query.group && !query.rows) return { group: null, cross: null };
  const columns = questionsOf(asked.settings.pages).flatMap(columnsOf);
  const of = query.group ? readGroup(columns, query.group) : null;
  if (of) return { group: { of, results: await groupResults(asked, of) }, cross: null };
  const [rows, across] = [query.rows, query.columns];
  const isAsked = [rows, across].every((key) => columns.some((column) => column.key === key)) && rows !== across;
  if (!rows || !across || !isAsked) return { group: null, cross: null };
  return { group: null, cross: { rows, columns: across, table: await publicCross(asked, [rows, across]) } };
}
