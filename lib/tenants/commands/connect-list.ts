import { z } from 'zod';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { isRefusal, type Problem, parse, Refusal } from '@/lib/errors';
import { TenantDraft } from '../model/connecting';
import { type ListLine, linesOfList } from '../queries/list';
import { asOperator } from './as-operator';
import { oneAtATime, takenOf } from './connect-tenant';
import { type Connected, insertTenant } from './insert-tenant';

/** What would become of a line: a space at this address, or none for these reasons. */
export interface LineVerdict {
  line: number;
  name: string;
  slug: string | null;
  problems: Problem[];
}

/** A list, and whether all of it is wished or what is good of it. */
const ListWish = z.object({ list: z.string(), which: z.enum(['all', 'good']) });

/** A dry run: what would become of each line of a list (see `linesOfList`). Refuses as that, and as `connectTenant`. */
export async function judgeList(actor: Actor, list: string): Promise<LineVerdict[]> {
  const operator = await asOperator(actor);
  const lines = linesOfList(list);
  return inTenant(operator, async (tx) => (await judged(tx, lines)).map(({ verdict }) => verdict));
}

/**
 * Connects the municipalities of a list, in one transaction: all of them, or those whose lines are good. Refuses as
 * `judgeList`, and with `Invalid` `tenants.lines-wrong` {count} where all are wished and some are not good, or
 * `tenants.none-good`.
 */
export async function connectList(actor: Actor, input: unknown): Promise<Connected[]> {
  const operator = await asOperator(actor);
  const { list, which } = parse(ListWish, input);
  const lines = linesOfList(list);
  return inTenant(operator, async (tx) => {
    await oneAtATime(tx);
    const results = await judged(tx, lines);
    const drafts = results.flatMap(({ draft }) => (draft ? [draft] : []));
    const wrong = results.length - drafts.length;
    if (which === 'all' && wrong > 0) throw new Refusal('Invalid', 'tenants.lines-wrong', { count: wrong });
    if (drafts.length === 0) throw new Refusal('Invalid', 'tenants.none-good');
    const connected: Connected[] = [];
    for (const draft of drafts) connected.push(await insertTenant(tx, operator, draft));
    return connected;
  });
}

interface Judged {
  verdict: LineVerdict;
  /** Absent where the line is not good. */
  draft?: TenantDraft;
}

/** Each line by itself, against what is connected, and against the lines before it. */
async function judged(tx: Tx, lines: readonly ListLine[]): Promise<Judged[]> {
  const seen = new Set<string>();
  const results: Judged[] = [];
  for (const { line, cells } of lines) {
    const read = draftIn(cells);
    const name = cells.name ?? '';
    if ('problems' in read) {
      results.push({ verdict: { line, name, slug: null, problems: read.problems } });
      continue;
    }
    const { slug } = read.draft;
    const problems = [...(await takenOf(tx, read.draft)), ...twiceIn(seen, read.draft)];
    results.push({ verdict: { line, name, slug, problems }, ...(problems.length === 0 && read) });
  }
  return results;
}

function draftIn(cells: ListLine['cells']): { draft: TenantDraft } | { problems: Problem[] } {
  try {
    return { draft: parse(TenantDraft, { name: '', ags: '', address: '', email: '', admin: '', area: '', ...cells }) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { problems: (error.facts.problems ?? []) as Problem[] };
  }
}

/** What of a draft a line before it wants already; notes what it wants itself. */
function twiceIn(seen: Set<string>, draft: TenantDraft): Problem[] {
  const wants = (['slug', 'ags', 'host'] as const).flatMap((field) =>
    draft[field] ? [{ field, word: `${field} ${draft[field]}` }] : [],
  );
  const twice = wants.filter(({ word }) => seen.has(word)).map(({ field }) => ({ field, code: `${field}.twice` }));
  for (const { word } of wants) seen.add(word);
  return twice;
}
