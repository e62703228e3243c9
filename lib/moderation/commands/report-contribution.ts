import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { notices } from '@/db/schema/moderation';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { versionInForce } from '@/lib/netiquette/queries/versions';
import type { ContributionFacts } from '../model';
import { NoticeDraft } from '../model/notice';
import { canReport } from '../policy';
import { contributionForUpdate } from '../queries/contribution';
import { assertSeen } from '../queries/report';
import { countNotice, markOfReporter } from './count-notice';
import { queueMoved } from './settle-case';
import { sendReceipt } from './tell-reporters';

/**
 * Reports a contribution under a rule in force or a law; several notices about one contribution are one case. Who left an
 * address or has an account gets a receipt. In: `NoticeDraft`. Out: the notice's id, by which its receipt is found. Sent
 * twice, it is one. Refuses with `Invalid`, `Forbidden`, `NotFound`, or `TooMany` to who reports a lot, sooner where it
 * was mostly unfounded.
 */
export async function reportContribution(actor: Actor, input: unknown): Promise<string> {
  const draft = parse(NoticeDraft, input);
  const { key, kind, contributionId } = draft;
  const isNew = await inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    await assertSeen(tx, actor, contribution.threadId);
    if (await isTaken(tx, key)) return false;
    assertAllowed(canReport(actor, contribution));
    return true;
  });
  if (!isNew) return key;
  await countNotice(actor, draft.contactEmail);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canReport(actor, contribution));
    if (await isTaken(tx, key)) return key;
    await store(tx, actor, { draft, contribution });
    return key;
  });
}

const isTaken = async (tx: Tx, key: string) =>
  (await tx.select({ id: notices.id }).from(notices).where(eq(notices.id, key))).length > 0;

async function store(
  tx: Tx,
  actor: Actor,
  { draft, contribution }: { draft: NoticeDraft; contribution: ContributionFacts },
) {
  const { key, rule, law, ground, kind: _, contributionId: __, ...said } = draft;
  const netiquetteVersion = ground === 'rule' ? await versionWith(tx, rule) : null;
  const caseId = await openCase(tx, contribution, ground === 'law');
  const notice = {
    ...{ ...said, id: key, caseId, ground, number: newNumber(), netiquetteVersion },
    ...(ground === 'rule' ? { rule } : { law }),
    ...{ reporterId: actor.memberId, mark: markOfReporter(actor) },
  };
  const made = one(await tx.insert(notices).values(notice).returning(), 'notice');
  await recordAudit(tx, actor, { action: 'notice.received', subjectId: key, facts: { ground, rule } });
  await sendReceipt(tx, made);
  queueMoved(tx, actor.tenantId);
}

async function versionWith(tx: Tx, rule: number | null): Promise<number> {
  const inForce = await versionInForce(tx);
  if (inForce?.rules.some(({ number }) => number === rule)) return inForce.version;
  throw new Refusal('Invalid', 'notice.rule-unknown', { problems: [{ field: 'rule', code: 'notice.rule-unknown' }] });
}

/** The contribution's case, opened anew where it had been decided. */
async function openCase(tx: Tx, { kind, id, threadId }: ContributionFacts, isIllegal: boolean): Promise<string> {
  const opened = await tx.execute<{ id: string }>(sql`
    insert into cases as k (kind, contribution_id, thread_id, waiting, is_illegal)
    values (${kind}, ${id}, ${threadId}, 1, ${isIllegal})
    on conflict (tenant_id, contribution_id) do update set
      waiting = case k.state when 'open' then k.waiting + 1 else 1 end,
      is_illegal = excluded.is_illegal or (k.state = 'open' and k.is_illegal),
      opened_at = case k.state when 'open' then k.opened_at else now() end,
      state = 'open', last_notice_at = now()
    returning id`);
  return one(opened, 'case').id;
}

/** Without letters and digits that look alike. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const newNumber = () => `M-${fourSigns()}-${fourSigns()}`;
const fourSigns = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
