import { eq, sql } from 'drizzle-orm';
import { offerResults } from '@/db/schema/results';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { ResultFigures, ResultView } from './model';
import { visibleIn } from './queries/visible';

/** What became of an offer, for who may see drafts of it or only what is public; null where there is nothing. */
export const resultOf = (actor: Actor, offerId: string, { drafts }: { drafts: boolean }): Promise<ResultView | null> =>
  inTenant(actor, async (tx) => {
    const [row] = await tx.select().from(offerResults).where(eq(offerResults.offerId, offerId));
    return row && (drafts || row.publishedAt) ? row : null;
  });

/** How much was said in an offer: what everybody can read, answers to surveys, and how many people said it. */
export const resultFigures = (actor: Actor, offerId: string): Promise<ResultFigures> =>
  inTenant(actor, async (tx) => {
    const [figures] = await tx.execute<Row>(sql`
      with parts as (select id from offer_formats where offer_id = ${offerId}),
        visible as materialized (select kind, id, author_id from ${visibleIn(offerId)} v),
        said as (select id, author_id from visible where kind = 'comment'),
        put as (select id, author_id from visible where kind = 'annotation'),
        answered as (select id, member_id from responses where offer_format_id in (select id from parts))
      select (select count(*)::int from said) as comments, (select count(*)::int from put) as annotations,
        (select count(*)::int from answered) as responses,
        (select count(*)::int from votes where comment_id in (select id from said)) as votes,
        (select count(distinct who)::int + count(*) filter (where who is null)::int from (
          select author_id as who from said union all select author_id from put union all select member_id from answered
        ) as people) as people`);
    return figures ?? { people: 0, comments: 0, annotations: 0, responses: 0, votes: 0 };
  });

/** The members who took part in an offer so that it can be seen, and who are still there. */
export async function participantsOf(tx: Tx, offerId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with parts as (select id from offer_formats where offer_id = ${offerId}),
      ways as (select id from threads where offer_format_id in (select id from parts))
    select id from members where erased_at is null and id in (
      select author_id from comments where thread_id in (select id from ways) and hidden_by is null and withdrawn_at is null
      union select author_id from annotations
        where thread_id in (select id from ways) and hidden_by is null and withdrawn_at is null
      union select member_id from responses where offer_format_id in (select id from parts) and member_id is not null)
    order by id`);
  return rows.map(({ id }) => id);
}

type Row = ResultFigures & Record<string, unknown>;
