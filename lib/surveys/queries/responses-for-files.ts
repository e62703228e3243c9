import { and, asc, eq, gt } from 'drizzle-orm';
import { responses } from '@/db/schema/surveys';
import { inTenant, type TenantId } from '@/db/tenancy';
import type { Group } from '../model/group';
import { isInGroups } from '../model/group';
import type { Question } from '../model/questions';
import type { Answers } from '../model/walk';

/** One response as files have it: neither a person, nor a time, nor an id. */
export interface FileResponse {
  answers: Answers;
  origin: string;
}

const AT_ONCE = 300;

/**
 * All counted responses of who is in these groups, in the order of their random ids, which says nothing. The right to
 * have them is the caller's to check.
 */
export async function* responsesForFiles(
  { tenantId, formatId, questions }: { tenantId: TenantId; formatId: string; questions: readonly Question[] },
  groups: readonly Group[],
): AsyncGenerator<FileResponse[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await inTenant({ tenantId }, (tx) =>
      tx
        .select({ id: responses.id, answers: responses.answers, origin: responses.origin })
        .from(responses)
        .where(and(eq(responses.offerFormatId, formatId), gt(responses.id, after)))
        .orderBy(asc(responses.id))
        .limit(AT_ONCE),
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const read = rows.map(({ answers, origin }) => ({ answers: answers as Answers, origin }));
    yield read.filter((response) => isInGroups(response, groups, questions));
  }
}
