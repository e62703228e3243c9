import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { openCaught } from '@/lib/moderation/commands/open-caught';
import type { ContributionKind } from '@/lib/moderation/model';
import type { CheckName, Finding } from '../model/check';

interface Checked {
  kind: ContributionKind;
  id: string;
  threadId: string;
}

/**
 * Keeps what these checks saw in a contribution, and puts it in front of the moderators where anything of it is new. What
 * they saw before and do not see any more stays, as past: its author has written something else since.
 */
export async function keepFindings(
  tx: Tx,
  contribution: Checked,
  { names, found }: { names: readonly CheckName[]; found: readonly Finding[] },
): Promise<void> {
  let isNew = false;
  for (const finding of found) isNew = (await keep(tx, contribution.id, finding)) || isNew;
  const others = names.filter((name) => !found.some(({ check }) => check === name));
  await tx.execute(sql`
    update findings set past_since = now() where contribution_id = ${contribution.id} and past_since is null
      and "check" = any(string_to_array(${others.join()}, ','))`);
  if (isNew) await openCaught(tx, contribution);
}

/** Out: whether it was not known yet, or says something else than before. */
async function keep(tx: Tx, contributionId: string, { check, code, facts, at }: Finding): Promise<boolean> {
  const [kept] = await tx.execute<{ is_new: boolean }>(sql`
    insert into findings as f (contribution_id, "check", code, facts, starts_at, ends_at, group_id)
    values (${contributionId}, ${check}, ${code}, ${JSON.stringify(facts)}::jsonb, ${at?.[0] ?? null}, ${at?.[1] ?? null},
      ${groupOf(facts.like)})
    on conflict (tenant_id, contribution_id, "check") do update set
      code = excluded.code, facts = excluded.facts, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      group_id = excluded.group_id, past_since = null,
      found_at = case when f.past_since is null and f.code = excluded.code and f.facts = excluded.facts
        then f.found_at else now() end
    returning found_at = now() as is_new`);
  return kept?.is_new ?? false;
}

/** The group of what it is like: that of the other one, which itself may be like one before. */
const groupOf = (like: string | number | undefined): SQL =>
  like === undefined
    ? sql`null::uuid`
    : sql`coalesce((select o.group_id from findings o where o.contribution_id = ${like}::uuid and o."check" = 'duplicate'),
        ${like}::uuid)`;
