import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse } from '@/lib/errors';
import { versionInForce } from '@/lib/netiquette/queries/versions';
import type { ContributionKind } from '../model';
import { type CaseView, REVEALED_MINUTES } from '../model/case';
import { CaseMention, type Matter, urgencies } from '../model/queue';
import { canModerate } from '../policy';
import { addressOf } from './address';
import { neighboursOf, precedentsOf } from './around-case';
import { noticesOfCase, objectedOf, objectionsOf } from './case-papers';
import { findingsOfCase } from './findings';
import { urgent } from './matters';
import { claimOf } from './queue';
import { requestFor } from './request';

/** A case with all that helps to decide it. For moderators only. Refuses with `SignInNeeded`, `Forbidden`, `Invalid` or `NotFound`. */
export async function caseView(actor: Actor, id: string): Promise<CaseView> {
  assertAllowed(canModerate(actor));
  const { caseId } = parse(CaseMention, { caseId: id });
  return inTenant(actor, async (tx) => {
    const row = one(await tx.execute<Row>(caseRow(actor, caseId)), 'case');
    const { kind, contributionId, threadId, authorId } = row;
    const notices = await noticesOfCase(tx, row.id, row.matter === 'objection');
    return {
      ...factsOf(row),
      notices,
      findings: await findingsOfCase(tx, row.id),
      href: await addressOf(tx, { kind, id: contributionId, threadId }),
      history: await historyOf(tx, authorId, row.id),
      objections: await objectionsOf(tx, row.id),
      objected: await objectedOf(tx, actor, row.id),
      request: await requestFor(tx, contributionId),
      neighbours: await neighboursOf(tx, kind, contributionId),
      precedents: await precedentsOf(tx, row.id),
      rules: (await versionInForce(tx))?.rules ?? [],
    };
  });
}

interface Row extends Record<string, unknown> {
  id: string;
  matter: Matter | null;
  rank: number | null;
  since: string;
  dueAt: string | null;
  people: number;
  kind: ContributionKind;
  contributionId: string;
  threadId: string;
  authorId: string;
  text: string;
  placeInWords: string | null;
  postedAt: string;
  isEdited: boolean;
  gone: CaseView['gone'];
  isCovered: boolean;
  offer: string;
  format: string;
  isOwn: boolean | null;
  name: string;
  author: string | null;
}

const caseRow = ({ memberId }: Actor, caseId: string) => sql`
  select k.id, u.matter, u.rank, coalesce(u.since, k.opened_at) as since, u.due_at as "dueAt", coalesce(u.people, 0) as people, k.kind,
    k.contribution_id as "contributionId", k.thread_id as "threadId", x.author_id as "authorId", x.text,
    x.place_in_words as "placeInWords", x.posted_at as "postedAt", x.edited_at is not null as "isEdited",
    case when x.withdrawn_at is not null then 'withdrawn' when x.hidden_by is not null then 'hidden'
      when x.is_refused then 'refused' end as gone,
    x.covered_by is not null as "isCovered", o.title as offer, f.title as format,
    case when k.claimed_until > now() then k.claimed_by = ${memberId}::uuid end as "isOwn",
    coalesce((select m.pseudonym from members m where m.id = k.claimed_by), '?') as name,
    case when exists (select from audit_entries e where e.subject_id = k.id and e.action = 'author.revealed'
        and e.actor_id = ${memberId}::uuid and e.happened_at > now() - make_interval(mins => ${REVEALED_MINUTES}))
      then (select coalesce(m.pseudonym, '') from members m where m.id = x.author_id) end as author
  from cases k
    left join (${urgent}) u on u.id = k.id
    join threads t on t.id = k.thread_id
    join offer_formats f on f.id = t.offer_format_id
    join offers o on o.id = f.offer_id
    join (select id, 'comment' as kind, author_id, text, null as place_in_words, posted_at, edited_at, withdrawn_at, hidden_by,
        covered_by, false as is_refused from comments
      union all
      select id, 'annotation', author_id, text, place_in_words, posted_at, edited_at, withdrawn_at, hidden_by,
        covered_by, false from annotations
      union all
      select id, kind, author_id, text, draft->>'placeInWords', sent_at, null, null, null, null, true
        from held_contributions where state = 'refused') x on x.kind = k.kind and x.id = k.contribution_id
  where k.id = ${caseId}`;

function factsOf({ rank, threadId: _, authorId: __, isOwn, name, ...row }: Row) {
  return {
    ...row,
    urgency: rank === null ? null : (urgencies[rank - 1] ?? 'waits'),
    since: new Date(row.since),
    dueAt: row.dueAt === null ? null : new Date(row.dueAt),
    postedAt: new Date(row.postedAt),
    claim: claimOf(isOwn, name),
  };
}

/** Of what the author has written beside this: how much there is, was hidden, and was reported. */
async function historyOf(tx: Tx, authorId: string, caseId: string): Promise<CaseView['history']> {
  const rows = await tx.execute<CaseView['history'] & Record<string, unknown>>(sql`
    with own as (
      select id from comments where author_id = ${authorId}
      union all select id from annotations where author_id = ${authorId}
    )
    select (select count(*)::int from own) as contributions,
      (select count(distinct d.contribution_id)::int from decisions d where d.outcome = 'hidden'
        and d.contribution_id in (select id from own)
        and d.contribution_id <> (select k.contribution_id from cases k where k.id = ${caseId})) as hidden,
      (select count(*)::int from cases k where k.id <> ${caseId} and k.contribution_id in (select id from own)) as reported`);
  return one(rows, 'author');
}
