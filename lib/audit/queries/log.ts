import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import { type LogLine, logHead, logLine } from '../model/csv';
import { LOG_PAGE, type LogFilter } from '../model/log-filter';
import { instant } from './chain';

/** A page of the log, newest first. */
export interface LogPage {
  entries: LogLine[];
  /** The id that the next page comes after; null at the end. */
  next: string | null;
  /** Whose entries alone are shown, as they are called today; null where all are, or nobody is called anything. */
  person: string | null;
}

/** What admins look for in the log. By key, so that old entries cost what new ones do. Refuses with `SignInNeeded` or `Forbidden`. */
export async function logPage(actor: Actor, filter: LogFilter): Promise<LogPage> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const found = await entries(tx, filter, LOG_PAGE + 1);
    const shown = found.slice(0, LOG_PAGE);
    const next = found.length > LOG_PAGE ? (shown.at(-1)?.id ?? null) : null;
    return { entries: shown, next, person: filter.person ? (found[0]?.actor ?? null) : null };
  });
}

/** So many entries of a file are read at a time. */
const AT_ONCE = 1_000;

/** The log as CSV, piece by piece, newest first. Refuses like `logPage`, before the first piece. */
export function logFile(actor: Actor, filter: LogFilter): AsyncGenerator<string> {
  assertAllowed(canSetUp(actor));
  return piecesOf(actor, filter);
}

async function* piecesOf(actor: Actor, filter: LogFilter): AsyncGenerator<string> {
  yield logHead();
  for (let before = filter.before; ; ) {
    const some = await inTenant(actor, (tx) => entries(tx, { ...filter, before }, AT_ONCE));
    if (some.length > 0) yield some.map(logLine).join('');
    if (some.length < AT_ONCE) return;
    before = some.at(-1)?.id;
  }
}

async function entries(tx: Tx, filter: LogFilter, limit: number): Promise<LogLine[]> {
  const found = await tx.execute<LogLine & Record<string, unknown>>(sql`
    select e.id::text, e.actor_id::text as "actorId", m.pseudonym as actor, e.action, e.subject_id::text as "subjectId",
      e.facts::text, ${instant(sql`e.happened_at`)} as "happenedAt",
      l.number, l.hash, ${instant(sql`l.sealed_at`)} as "sealedAt"
    from audit_entries e
    left join members m on m.tenant_id = e.tenant_id and m.id = e.actor_id
    left join audit_links l on l.tenant_id = e.tenant_id and l.entry_id = e.id
    where ${chosenBy(filter)}
    order by e.happened_at desc, e.id desc limit ${limit}`);
  return [...found];
}

const chosenBy = ({ action, person, before }: LogFilter) =>
  sql.join(
    [
      sql`true`,
      ...(action ? [sql`e.action = ${action}`] : []),
      ...(person ? [sql`e.actor_id = ${person}`] : []),
      ...(before
        ? [sql`(e.happened_at, e.id) < (select b.happened_at, b.id from audit_entries b where b.id = ${before})`]
        : []),
    ],
    sql` and `,
  );
