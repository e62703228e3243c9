import { eq } from 'drizzle-orm';
import { notices, objections } from '@/db/schema/moderation';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { AuthorObjection, ReporterObjection } from '../model/objection';
import { OBJECTION_DAYS } from '../model/queue';
import { canObject } from '../policy';
import { contributionForUpdate, refusedForUpdate } from '../queries/contribution';
import { type Decided, decisionOfAuthor, decisionOfReporter, objectionBefore } from '../queries/objectable';
import { caseOfDecision } from './case-of-decision';
import { addressOfDecision } from './decide';
import { queueMoved } from './settle-case';
import { tellObjected } from './tell-reporters';

/**
 * Objects to what hides a contribution of the actor's own, or does not publish it. In: the decision and the text. Sent twice, it is one. Refuses
 * with `SignInNeeded`, `Invalid`, `NotFound` for who is not the author, or `Forbidden` with a code of `canObject`.
 */
export async function objectAsAuthor(actor: Actor, input: unknown): Promise<null> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const { decisionId, text } = parse(AuthorObjection, input);
  return inTenant(actor, async (tx) => {
    const decided = await whileLocked(tx, () => decisionOfAuthor(tx, actor, decisionId));
    if (await isSaidAlready(tx, { ...decided, noticeId: null }, text)) return null;
    assertAllowed(canObject(decided));
    await store(tx, actor, { ...decided, noticeId: null, memberId: actor.memberId, text });
    await tellAuthor(tx, actor, decided);
    return null;
  });
}

/**
 * Objects to a contribution's staying, by who reported it and knows the notice's address. Sent twice, it is one. Refuses
 * with `Invalid`, `NotFound`, or `Forbidden` with a code of `canObject`.
 */
export async function objectAsReporter(actor: Actor, input: unknown): Promise<null> {
  const { noticeId, text } = parse(ReporterObjection, input);
  return inTenant(actor, async (tx) => {
    const decided = await whileLocked(tx, () => decisionOfReporter(tx, noticeId));
    if (await isSaidAlready(tx, { ...decided, noticeId }, text)) return null;
    assertAllowed(canObject(decided));
    const [notice] = await tx.select().from(notices).where(eq(notices.id, noticeId));
    const reporter = one(notice ? [notice] : [], 'notice');
    await store(tx, actor, { ...decided, noticeId, memberId: reporter.reporterId, text });
    await tellObjected(tx, reporter);
    return null;
  });
}

/** What was decided, once nothing can be decided any more until the commit. */
async function whileLocked(tx: Tx, decided: () => Promise<Decided>): Promise<Decided> {
  const { kind, contributionId } = await decided();
  if ((await refusedForUpdate(tx, contributionId)) === null) await contributionForUpdate(tx, kind, contributionId);
  return decided();
}

async function isSaidAlready(tx: Tx, of: { decisionId: string | null; noticeId: string | null }, text: string) {
  const before = await objectionBefore(tx, of);
  return before?.text === text;
}

interface Said extends Decided {
  noticeId: string | null;
  memberId: string | null;
  text: string;
}

async function store(tx: Tx, actor: Actor, said: Said): Promise<void> {
  const { party, noticeId, memberId, text, ...decided } = said;
  const decisionId = one(decided.decisionId === null ? [] : [decided.decisionId], 'decision');
  const caseId = await caseOfDecision(tx, { ...decided, decisionId });
  await tx.insert(objections).values({ caseId, decisionId, party, noticeId, memberId, text });
  await recordAudit(tx, actor, { action: 'objection.received', subjectId: caseId, facts: { party } });
  queueMoved(tx, actor.tenantId);
}

async function tellAuthor(tx: Tx, { memberId }: SignedIn, { decisionId }: Decided): Promise<void> {
  const href = await addressOfDecision(tx, decisionId ?? '');
  await notify(tx, { memberId, kind: 'objection.received', facts: { days: OBJECTION_DAYS }, href });
}
