import { type SQL, sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { TIME_ZONE } from '@/lib/text';
import type { YearFigures, YearLine } from '../model/year';

/** What the tenant's moderators did in a year of its own clock. Anybody may know it: it names nobody. */
export const yearFigures = (tenantId: TenantId, year: number): Promise<YearFigures> =>
  inTenant({ tenantId }, async (tx) => {
    const within = (moment: SQL) => sql`${moment} >= ${begin(year)} and ${moment} < ${begin(year + 1)}`;
    const [facts] = await tx.execute<Facts>(sql`
      select count(*) filter (where reporter_id is null)::int as "withoutAccount",
        percentile_cont(0.5) within group (order by extract(epoch from (
          select min(d.decided_at) from decisions d
          where d.contribution_id = k.contribution_id and d.decided_at >= n.received_at) - n.received_at) / 3600) as hours
      from notices n join cases k on k.id = n.case_id where ${within(sql`n.received_at`)}`);
    const [answered] = await tx.execute<Pick<Facts, 'hours'>>(sql`
      select percentile_cont(0.5) within group (order by extract(epoch from decided_at - received_at) / 3600) as hours
      from objections where decided_at is not null and ${within(sql`received_at`)}`);
    return {
      year,
      withoutAccount: facts?.withoutAccount ?? 0,
      hoursToDecision: facts?.hours ?? null,
      notices: await linesOf(tx, sql`ground`, sql`notices where ${within(sql`received_at`)}`),
      decisions: await linesOf(tx, sql`outcome`, sql`decisions where ${within(sql`decided_at`)}`),
      people: await linesOf(tx, sql`kind`, sql`sanctions where ${within(sql`decided_at`)}`),
      objections: await linesOf(
        tx,
        sql`coalesce(outcome, 'open')`,
        sql`(select outcome, null::int as rule from objections where ${within(sql`received_at`)}) o`,
      ),
      hoursToObjection: answered?.hours ?? null,
    };
  });

/** The years in which anything was decided, the latest first. */
export const yearsWithDecisions = (tenantId: TenantId): Promise<number[]> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx.execute<{ first: number | null; last: number | null }>(sql`
      select extract(year from (select min(decided_at) from decisions) at time zone ${TIME_ZONE})::int as first,
        extract(year from (select max(decided_at) from decisions) at time zone ${TIME_ZONE})::int as last`);
    const { first, last } = rows[0] ?? { first: null, last: null };
    return first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, back) => last - back);
  });

interface Facts extends Record<string, unknown> {
  withoutAccount: number;
  hours: number | null;
}

const begin = (year: number) => sql`make_timestamptz(${year}::int, 1, 1, 0, 0, 0, ${TIME_ZONE})`;

async function linesOf(tx: Tx, what: SQL, from: SQL): Promise<YearLine[]> {
  const rows = await tx.execute<YearLine & Record<string, unknown>>(sql`
    select ${what} as what, rule, count(*)::int as count from ${from} group by 1, 2 order by count desc, 1, 2`);
  return [...rows];
}
