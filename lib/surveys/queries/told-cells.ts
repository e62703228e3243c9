import { and, eq, gte, ne, sql } from 'drizzle-orm';
import { placeCells } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { questionsOf } from '../model/page';
import { type CellCount, publishedCells } from '../model/place-cells';
import { type SurveySettings, thresholdOf } from '../model/survey';
import { ANSWERED } from '../model/totals';
import { mappedQuestions } from '../results/cells';

/** The cells of one question that everybody may see, as they were told last; counts are rounded down. */
export interface ToldCells {
  question: string;
  cells: CellCount[];
}

/**
 * Where people marked something, as the public was told last, for each question that asks it: from kept counts, never
 * counted. Without such a question nothing is asked of the database. The right to see results is the caller's to check.
 */
export async function toldCells(
  tx: Tx,
  { formatId, settings }: { formatId: string; settings: SurveySettings },
): Promise<ToldCells[]> {
  const asked = mappedQuestions(questionsOf(settings.pages));
  if (asked.length === 0) return [];
  const threshold = thresholdOf(settings);
  const rows = await tx
    .select({ question: placeCells.questionId, cell: placeCells.cell, people: placeCells.published })
    .from(placeCells)
    .where(
      and(
        eq(placeCells.offerFormatId, formatId),
        ne(placeCells.cell, ANSWERED),
        gte(placeCells.published, Math.max(1, threshold)),
      ),
    );
  return asked.map(({ id }) => ({
    question: id,
    cells: publishedCells(
      rows.filter(({ question }) => question === id),
      threshold,
    ),
  }));
}

/** The surveys of which places were counted before their cells were. */
export async function surveysWithoutCells(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct t.offer_format_id as id from tallies t
    left join place_cells c on c.offer_format_id = t.offer_format_id
      and c.question_id = split_part(t.question_id, ':', 1) and c.cell = '*'
    where t.option = '*' and t.question_id like '%:*where' and t.count > coalesce(c.count, 0)`);
  return rows.map(({ id }) => id);
}
