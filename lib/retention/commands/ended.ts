import { sql } from 'drizzle-orm';

/** The ids of formats that have been over for so many months, by the database's clock. For queries. */
export const endedFor = (months: number) => sql`(
  select f.id from offer_formats f join offers o on o.tenant_id = f.tenant_id and o.id = f.offer_id
  where least(f.closes_at, o.closes_at) < now() - make_interval(months => ${months}::int))`;

/** The ids of their threads, those of what stands on a map included. */
export const threadsEndedFor = (months: number) =>
  sql`(select t.id from threads t where t.offer_format_id in ${endedFor(months)})`;
