import { sql } from 'drizzle-orm';
import { placeCells } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { questionsOf } from '../model/page';
import { ANSWERED } from '../model/totals';
import type { Answers } from '../model/walk';
import type { Survey } from '../queries/published-survey';
import { mappedQuestions, markedCells } from '../results/cells';

/** Some responses, and how many of them the public was told of already, the first ones. */
interface Taken {
  taken: readonly { answers: Answers }[];
  told?: number;
}

/** Adds what responses marked on a map to the kept counts of cells: each person once in each. Costs nothing where no question asks for it. */
export async function addToCells(tx: Tx, { formatId, settings }: Survey, { taken, told = 0 }: Taken): Promise<void> {
  const questions = mappedQuestions(questionsOf(settings.pages));
  const counts = new Map<string, [count: number, published: number]>();
  for (const question of questions) {
    for (const [index, { answers }] of taken.entries()) {
      const cells = markedCells(question, answers);
      for (const cell of cells ? [ANSWERED, ...cells] : []) {
        const key = JSON.stringify([question.id, cell]);
        const [count, published] = counts.get(key) ?? [0, 0];
        counts.set(key, [count + 1, published + (index < told ? 1 : 0)]);
      }
    }
  }
  if (counts.size === 0) return;
  const added = [...counts].map(([key, numbers]) => [...JSON.parse(key), ...numbers]);
  await tx.execute(sql`
    insert into ${placeCells} (offer_format_id, question_id, cell, count, published)
    select ${formatId}, t->>0, t->>1, (t->>2)::int, (t->>3)::int from jsonb_array_elements(${JSON.stringify(added)}::jsonb) t
    on conflict (tenant_id, offer_format_id, question_id, cell)
    do update set count = place_cells.count + excluded.count, published = place_cells.published + excluded.published`);
}
