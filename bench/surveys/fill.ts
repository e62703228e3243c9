import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';
import { answersSchema, readAnswers } from '@/lib/surveys/model/answers';
import { questionsOf } from '@/lib/surveys/model/page';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import { talliesOf } from '@/lib/surveys/model/totals';
import { filledIn } from './survey';

/** So many different ones are made; all others repeat them. */
const DIFFERENT = 1_000;

interface Into {
  tenantId: TenantId;
  formatId: string;
  threadId: string;
  settings: SurveySettings;
}

/** Stores as many responses as if they had been counted one by one. `count` is a multiple of a thousand. */
export async function fill({ tenantId, formatId, threadId, settings }: Into, count: number): Promise<void> {
  const schema = answersSchema(settings.pages);
  const answers = Array.from({ length: DIFFERENT }, () => schema.parse(readAnswers(formOf(filledIn()))));
  const questions = questionsOf(settings.pages);
  const counts = new Map<string, number>();
  for (const { questionId, option } of answers.flatMap((one) => talliesOf(questions, one))) {
    const key = JSON.stringify([questionId, option]);
    counts.set(key, (counts.get(key) ?? 0) + count / DIFFERENT);
  }
  const rows = [...counts].map(([key, times]) => [...JSON.parse(key), times]);
  for (let done = 0; done < count; done += DIFFERENT) {
    await inTenant({ tenantId }, (tx) =>
      tx.execute(sql`
        insert into responses (offer_format_id, number, answers, answered_on)
        select ${formatId}, ${done}::int + n, a, current_date
        from jsonb_array_elements(${JSON.stringify(answers)}::jsonb) with ordinality as t(a, n)`),
    );
  }
  await inTenant({ tenantId }, async (tx) => {
    await tx.execute(sql`
      insert into tallies (offer_format_id, question_id, option, count, published)
      select ${formatId}, t->>0, t->>1, (t->>2)::int, (t->>2)::int
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) t`);
    await tx.execute(sql`update threads set comment_count = ${count}, head = 1 where id = ${threadId}`);
    await tx.execute(sql`insert into thread_events (thread_id, seq, type) values (${threadId}, 1, 'response.given')`);
  });
}

export function formOf(fields: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
