import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { parse, Refusal } from '@/lib/errors';
import { hashOf } from '../model';
import { CODE_FIELD, CODE_TRIES, Code, hashOfCode } from '../model/code';
import { openSession } from './sessions';
import { memberWith, type Redeeming } from './sign-in-links';

/**
 * Signs in with the code of a mail, typed in the browser (its token) that asked for the mail. Out: the token for the
 * cookie. Refuses with `Invalid` where it is no code, and with `Forbidden` `code.wrong` {left} or `code.spent`, which is
 * said alike of a code that was used, ran out, was typed wrong too often, or was never sent.
 */
export async function signInByCode(
  tenantId: TenantId,
  typed: { browser: string | null; code: unknown },
  { locale, guestId, ...how }: Redeeming,
): Promise<string> {
  const code = parse(Typed, { [CODE_FIELD]: typed.code })[CODE_FIELD];
  const { browser } = typed;
  if (browser === null) throw new Refusal('Forbidden', 'code.spent');
  // The count of a wrong try must outlive the refusal, so it is thrown after the commit.
  const token = await inTenant({ tenantId }, async (tx) => {
    const tried = await tryCode(tx, browser, code);
    if (typeof tried !== 'string') return tried;
    return openSession(tx, await memberWith(tx, { email: tried, locale, guestId }), { way: 'code', ...how });
  });
  if (token instanceof Refusal) throw token;
  return token;
}

const Typed = z.object({ [CODE_FIELD]: Code });

/** Counts the try first, so that of many at the same instant no more than five are looked at. Out: the address. */
async function tryCode(tx: Tx, browser: string, code: string): Promise<string | Refusal> {
  const [waiting] = await tx.execute<{ id: string; email: string; is_right: boolean; tries: number }>(sql`
    update sign_in_tokens set wrong_codes = wrong_codes + 1
    where browser_hash = ${hashOf(browser)} and expires_at > now() and wrong_codes < ${CODE_TRIES}
    returning id, email, code_hash = ${hashOfCode(browser, code)} as is_right, wrong_codes as tries`);
  if (!waiting) return new Refusal('Forbidden', 'code.spent');
  if (!waiting.is_right) return wrong(CODE_TRIES - waiting.tries);
  await tx.execute(sql`delete from sign_in_tokens where id = ${waiting.id}`);
  return waiting.email;
}

const wrong = (left: number) =>
  new Refusal('Forbidden', 'code.wrong', { left, problems: [{ field: CODE_FIELD, code: 'code.wrong' }] });
