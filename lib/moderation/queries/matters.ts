import { type SQL, sql } from 'drizzle-orm';
import { DUE_SOON_DAYS, MANY_PEOPLE, OBJECTION_DAYS } from '../model/queue';
import { isChangedSince, isHiddenNow } from './request';

/**
 * Everything that waits for a moderator, one branch of the union for each kind of matter: the case, since when, until
 * when it is due, and the member who may not decide it. A further kind is a further branch.
 */
const matters = sql`
  select k.id, case when exists (select from notices n where n.case_id = k.id and n.decision_id is null)
      or not exists (select from findings f where f.contribution_id = k.contribution_id and f.found_at >= k.opened_at)
    then 'reported' else 'caught' end as matter, k.opened_at as since, null::timestamptz as due_at, null::uuid as not_for
  from cases k
  where k.state = 'open' and not exists (select from objections o where o.case_id = k.id and o.outcome is null)
  union all
  select o.case_id, 'objection', min(o.received_at), min(o.received_at) + make_interval(days => ${OBJECTION_DAYS}),
    min(d.decided_by::text)::uuid
  from objections o join decisions d on d.id = o.decision_id
  where o.outcome is null group by o.case_id
  union all
  select k.id, 'unanswered', case r.answer when 'refused' then r.answered_at else r.due_at end, null, null
  from change_requests r join cases k on k.contribution_id = r.contribution_id and k.decision_id = r.decision_id
  where k.state = 'decided' and (r.answer = 'refused' or (r.answer is null and r.due_at <= now()))
    and not ${isChangedSince} and not ${isHiddenNow}
    and not exists (select from objections o where o.case_id = k.id and o.outcome is null)`;

/**
 * The same with how many people reported it and wait, and with how urgent it is: `rank` 1 to 5 in the order of
 * `urgencies`, and then the oldest first. Who reports the same again and again is one.
 */
export const urgent: SQL = sql`
  select m.*, p.people, k.is_illegal, k.claimed_by, k.claimed_until,
    case when k.state = 'open' and k.is_illegal then 1
      when m.due_at < now() + make_interval(days => ${DUE_SOON_DAYS}) then 2
      when p.people >= ${MANY_PEOPLE} then 3
      when m.matter = 'caught' then 5 else 4 end as rank
  from (${matters}) m join cases k on k.id = m.id
    cross join lateral (select count(distinct coalesce(encode(n.mark, 'hex'), n.id::text))::int as people
      from notices n where n.case_id = k.id and n.decision_id is null) p`;
