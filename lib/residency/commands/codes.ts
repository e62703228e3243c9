import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { residencyCodes } from '@/db/schema/residency';
import { inTenant, type TenantId } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { canManageMembers } from '@/lib/identity/policy';
import { countTry } from '@/lib/limits/commands';
import { limits } from '@/lib/limits/model';
import { markOf } from '@/lib/sealing';
import { codeOf, readCode } from '@/lib/surveys/model/code';
import { CodeShown, CodesWish } from '../model/draft';
import { keepResidencyIn } from './keep-residency';

/**
 * Makes codes for letters, each good for one person once. Only their marks are kept, so that they stand on the printed
 * sheet and nowhere else. In: `CodesWish`. Refuses with `Forbidden` or `Invalid`.
 */
export async function makeResidencyCodes(actor: Actor, input: unknown): Promise<{ codes: string[]; sheet: string }> {
  assertAllowed(canManageMembers(actor));
  const { sheet, count } = parse(CodesWish, input);
  const codes = Array.from({ length: count }, () => codeOf(randomBytes(16)));
  await inTenant(actor, async (tx) => {
    await tx.insert(residencyCodes).values(codes.map((code) => ({ sheet, mark: markOfCode(actor.tenantId, code) })));
    await recordAudit(tx, actor, { action: 'residency.codes-made', subjectId: actor.tenantId, facts: { count } });
  });
  return { codes, sheet };
}

/**
 * Shows a code that came by letter. It is used up, and nothing says by whom. In: `CodeShown`. Refuses with `SignInNeeded`,
 * `TooMany`, or `Invalid` `proof.code-unknown`, which it also is once it was used.
 */
export async function showCode(actor: Actor, input: unknown): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed', { required: 'guest', nameless: true });
  const code = readCode(parse(CodeShown, input).code);
  await countTry(actor.tenantId, limits.residencyCodesOfMember, actor.memberId);
  await inTenant(actor, async (tx) => {
    const used = await tx
      .update(residencyCodes)
      .set({ usedAt: sql`date_trunc('day', now())` })
      .where(and(eq(residencyCodes.mark, markOfCode(actor.tenantId, code ?? '')), isNull(residencyCodes.usedAt)))
      .returning({ id: residencyCodes.id });
    if (used.length === 0) throw unknown();
    await keepResidencyIn(tx, actor, 'code');
  });
}

const unknown = () =>
  new Refusal('Invalid', 'input.invalid', { problems: [{ field: 'code', code: 'proof.code-unknown' }] });

const markOfCode = (tenantId: TenantId, code: string): Buffer => markOf(`residency code ${tenantId}`, code);
