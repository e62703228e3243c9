import { setImmediate as turn } from 'node:timers/promises';
import { inTenant, type TenantId } from '@/db/tenancy';
import type { ResultsView } from '@/lib/realtime/model';
import { type Group, inAddress } from '../model/group';
import { isGroup, published, publishedTable, roundedDown } from '../model/hiding';
import { questionsOf } from '../model/page';
import { columnsOf } from '../model/questions';
import { type SurveySettings, thresholdOf } from '../model/survey';
import { ANSWERED, holdsOneLine } from '../model/totals';
import { toldResults } from '../queries';
import type { AnswerIndex, IndexedColumn } from './answer-index';
import { type Bits, countBoth } from './bits';
import { bitsOf, crossOf, everybody, totalsOf, within } from './count';
import { answersOf } from './shelf';

/** Which survey. The right to see its results is the caller's to check. */
export interface Asked {
  tenantId: TenantId;
  formatId: string;
  settings: SurveySettings;
}

/** A table of two columns as the public may see it. Rows and columns of groups that are too small are absent. */
export interface PublicCross {
  rows: { option: string; count: number; cells: number[] }[];
  columns: string[];
}

/**
 * The published totals of one group, of the responses that the public was told of; null where the group or the rest is
 * too small. What would tell too much of it is withheld.
 */
export async function groupResults(asked: Asked, group: Group): Promise<ResultsView | null> {
  const answers = await toldAnswers(asked);
  const known = kept.get(answers.index) ?? new Map<string, Promise<ResultsView | null>>();
  kept.set(answers.index, known);
  const key = `${answers.count} ${answers.threshold} ${inAddress(group)}`;
  const found = known.get(key) ?? countGroup(asked, group, answers);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

/** What was counted of an index. To audit two hundred tables takes a while, and they change only when the public is told more. */
const kept = new WeakMap<AnswerIndex, Map<string, Promise<ResultsView | null>>>();
const MOST_KEPT = 200;

type Told = Awaited<ReturnType<typeof toldAnswers>>;

async function countGroup(
  { settings }: Asked,
  group: Group,
  { index, told, threshold }: Told,
): Promise<ResultsView | null> {
  const these = within(index, [group], told);
  if (!isGroup(countBoth(these, these), countBoth(told, told), threshold)) return null;
  const columns = questionsOf(settings.pages).map(columnsOf);
  const view = published(withoutOwn(totalsOf(index, these)), columns, threshold);
  const grouping = index.columns.get(group.column);
  const withheld = grouping ? await hiddenAgainst(index, grouping, { told, threshold }) : [];
  for (const key of withheld) {
    const answered = view.counts[key]?.[ANSWERED];
    if (answered !== undefined) view.counts[key] = { [ANSWERED]: answered };
  }
  return { ...view, withheld: [...new Set([...(view.withheld ?? []), ...withheld])] };
}

/** Two columns against each other; null where a part of the table would tell of too few people. */
export async function publicCross(asked: Asked, [one, other]: readonly [string, string]): Promise<PublicCross | null> {
  const { index, told, threshold } = await toldAnswers(asked);
  const [rows, columns] = [index.columns.get(one), index.columns.get(other)];
  if (!rows || !columns || one === other) return null;
  const exact = crossOf(rows, columns, told);
  const cells = publishedTable(exact, addsUp(rows, columns), threshold);
  if (!cells) return null;
  const all = countBoth(told, told);
  const isShown = (column: string, option: string) => {
    const count = countBoth(bitsOf(index, { column, option }), told);
    return isGroup(count, all, threshold);
  };
  const shown = [...columns.lines.keys()].map((option) => isShown(other, option));
  return {
    columns: [...columns.lines.keys()].filter((_, at) => shown[at]),
    rows: [...rows.lines.keys()].flatMap((option, at) =>
      isShown(one, option)
        ? {
            option,
            count: roundedDown(countBoth(within(index, [{ column: one, option }], told), columns.answered), threshold),
            cells: (cells[at] ?? []).filter((_, place) => shown[place]),
          }
        : [],
    ),
  };
}

/** The answers, and those of them that the public was told of: the same number, the first ones. */
async function toldAnswers({ tenantId, formatId, settings }: Asked) {
  const [index, exact] = await Promise.all([
    answersOf({ tenantId, formatId, questions: questionsOf(settings.pages) }),
    inTenant({ tenantId }, (tx) => toldResults(tx, formatId)),
  ]);
  const told = everybody(index, exact.responses);
  return { index, told, count: exact.responses, threshold: thresholdOf(settings) };
}

/** Without the columns that only staff see. */
const withoutOwn = ({ responses, counts }: ResultsView): ResultsView => ({
  responses,
  counts: Object.fromEntries(Object.entries(counts).filter(([key]) => !key.startsWith(ANSWERED))),
});

/** The columns whose table against the grouping one tells too much, whichever of its groups is looked at. */
async function hiddenAgainst(
  index: AnswerIndex,
  grouping: IndexedColumn,
  { told, threshold }: { told: Bits; threshold: number },
): Promise<string[]> {
  const hidden: string[] = [];
  for (const [key, column] of index.columns) {
    if (column.lines.size === 0 || column === grouping || key.startsWith(ANSWERED)) continue;
    if (!publishedTable(crossOf(grouping, column, told), addsUp(grouping, column), threshold)) hidden.push(key);
    await turn();
  }
  return hidden;
}

const addsUp = (rows: IndexedColumn, columns: IndexedColumn) => ({
  rows: holdsOneLine(columns.column),
  columns: holdsOneLine(rows.column),
});
