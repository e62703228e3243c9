import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { signInAsGuest } from '@/lib/identity/commands/sessions';
import { actorOfSession } from '@/lib/identity/queries';
import { askRegister } from './commands/ask-register';
import { makeResidencyCodes, showCode } from './commands/codes';
import { keepResidency } from './commands/keep-residency';
import { setResidencyRules } from './commands/set-rules';
import { signatureOf } from './model/register';
import { printedSheets, residencyOf, waysOfResidency } from './queries/residency';

const SECRET = 'a secret of both sides that is long enough';
const ERIKA = {
  ...{ givenNames: 'Erika', familyName: 'Muster', birthDate: '1964-08-12' },
  ...{ postcode: '59065', street: 'Heidestraße 17' },
};
const rules = { months: '24', postcodes: '59065, 59067', registerUrl: '', registerSecret: '' };

/** What became of it: `yes`, or the code of the field or of the refusal. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'yes',
    (error) => error.facts?.problems?.[0]?.code ?? error.code ?? String(error),
  );

describe('a code that came by letter', () => {
  test('shows once that one lives here, however it is typed, and nothing says who used it', async () => {
    const town = await newTown();
    const { codes } = await makeResidencyCodes(town.ada, { sheet: 'Anschreiben Mai', count: 3 });
    const [code = ''] = codes;
    expect(new Set(codes).size).toBe(3);
    expect(await residencyOf(town.anna)).toBeNull();
    expect(await outcome(showCode(town.anna, { code: ` ${code.slice(0, 5)} - ${code.slice(5).toLowerCase()}` }))).toBe(
      'yes',
    );
    expect(await residencyOf(town.anna)).toMatchObject({ way: 'code', provenAt: expect.any(Date) });
    expect(await outcome(showCode(town.mona, { code }))).toBe('proof.code-unknown');
    expect(await printedSheets(town.ada)).toMatchObject([{ sheet: 'Anschreiben Mai', count: 3, used: 1 }]);
    const kept = await inTenant({ tenantId: town.id }, async (tx) => [
      ...(await tx.execute(sql`select to_jsonb(c)::text as row from residency_codes c`)),
    ]);
    expect(JSON.stringify(kept)).not.toContain(town.anna.memberId);
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  test('is used once when two show it at the same instant', async () => {
    const town = await newTown();
    const { codes } = await makeResidencyCodes(town.ada, { sheet: 'a', count: 1 });
    const both = [town.anna, town.mona].map((actor) => outcome(showCode(actor, { code: codes[0] })));
    expect((await Promise.all(both)).sort()).toEqual(['proof.code-unknown', 'yes']);
  });

  test('is unknown in another town, cannot be guessed at leisure, and is made by the administration only', async () => {
    const [town, other] = [await newTown(), await newTown()];
    const { codes } = await makeResidencyCodes(town.ada, { sheet: 'a', count: 1 });
    expect(await outcome(showCode(other.anna, { code: codes[0] }))).toBe('proof.code-unknown');
    for (let tries = 1; tries < 10; tries++) await outcome(showCode(other.anna, { code: '00000-00000' }));
    expect(await outcome(showCode(other.anna, { code: '00000-00000' }))).toBe('tries.too-many');
    expect(await outcome(showCode(town.visitor, { code: codes[0] }))).toBe('sign-in.needed');
    expect(await outcome(makeResidencyCodes(town.emil, { sheet: 'a', count: 1 }))).toBe('role.admin-needed');
    expect(await outcome(makeResidencyCodes(town.ada, { sheet: 'a', count: 2_001 }))).toBe('codes.count-wrong');
  });

  test('is enough for a guest, too', async () => {
    const town = await newTown();
    const guest = await actorOfSession(town.id, await signInAsGuest(town.id, 'de'));
    const { codes } = await makeResidencyCodes(town.ada, { sheet: 'a', count: 1 });
    await showCode(guest, { code: codes[0] });
    expect(await residencyOf(guest)).toMatchObject({ way: 'code' });
  });
});

describe('that somebody lives here', () => {
  test('counts for as long as the town says, and then no more', async () => {
    const town = await newTown();
    await setResidencyRules(town.ada, { ...rules, months: '6' });
    await keepResidency(town.anna, 'address');
    const kept = await residencyOf(town.anna);
    const days = ((kept?.expiresAt.getTime() ?? 0) - Date.now()) / (24 * 3_600_000);
    expect(days).toBeGreaterThan(180);
    expect(days).toBeLessThan(186);
    await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update residencies set expires_at = now()`));
    expect(await residencyOf(town.anna)).toBeNull();
  });

  test('is set up by the administration only, and no wrong postcode, address or short secret is taken', async () => {
    const town = await newTown();
    expect(await outcome(setResidencyRules(town.emil, rules))).toBe('role.admin-needed');
    expect(await outcome(setResidencyRules(town.ada, { ...rules, postcodes: '5906' }))).toBe('proof.postcodes');
    expect(await outcome(setResidencyRules(town.ada, { ...rules, months: '0' }))).toBe('proof.months');
    expect(await outcome(setResidencyRules(town.ada, { ...rules, registerUrl: 'file:///etc' }))).toBe(
      'proof.register-address',
    );
    expect(await outcome(setResidencyRules(town.ada, { ...rules, registerSecret: 'short' }))).toBe('proof.secret');
    await setResidencyRules(town.ada, rules);
    expect(await waysOfResidency(town.anna)).toEqual({ months: 24, address: true, register: false });
  });
});

interface Asked {
  text: string;
  signature: string;
}
let close = () => {};
afterEach(() => close());

/** A registration office of a test, which answers as it is told to. Out: what it was asked. */
async function office(
  town: Town,
  answer: (asked: { question: string }) => unknown,
  own: object = {},
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    asked.push({ text, signature: String(request.headers['x-signature']) });
    const said = answer(JSON.parse(text));
    const { location } = Object(said);
    if (location) return void response.writeHead(307, { location }).end();
    response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  process.env.OUTGOING_ALLOWED_HOSTS = `127.0.0.1:${port}`;
  await setResidencyRules(town.ada, {
    ...{ ...rules, registerUrl: `http://127.0.0.1:${port}/wohnt-hier`, registerSecret: SECRET },
    ...own,
  });
  return asked;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const signed = (text: string, secret = SECRET) => createHmac('sha256', secret).update(text).digest('hex');
const honestly =
  (lives: boolean) =>
  ({ question }: { question: string }) => ({
    ...{ question, lives, signature: signed(signatureOf({ question, lives })) },
  });
const asking = (actor: Actor) => outcome(askRegister(actor, ERIKA));

describe('the registration office', () => {
  test('is asked with a signature, and its yes is kept, not what it was asked with', async () => {
    const town = await newTown();
    const asked = await office(town, honestly(true));
    expect(await asking(town.anna)).toBe('yes');
    expect(await residencyOf(town.anna)).toMatchObject({ way: 'register' });
    expect(JSON.parse(asked[0]?.text ?? '')).toMatchObject(ERIKA);
    expect(asked[0]?.signature).toBe(signed(asked[0]?.text ?? ''));
    const kept = await inTenant({ tenantId: town.id }, async (tx) => [
      ...(await tx.execute(sql`
        select to_jsonb(r)::text as row from residencies r union all select to_jsonb(a)::text from audit_entries a
        union all select to_jsonb(r)::text from residency_rules r`)),
    ]);
    expect(kept.length).toBeGreaterThan(2);
    expect(JSON.stringify(kept)).not.toMatch(/Erika|Heide|1964-08/);
    expect(JSON.stringify(kept)).not.toContain(SECRET);
  });

  test('that says no, leaves nothing', async () => {
    const town = await newTown();
    await office(town, honestly(false));
    expect(await asking(town.anna)).toBe('proof.not-registered');
    expect(await residencyOf(town.anna)).toBeNull();
  });

  test.each<[string, (asked: { question: string }) => unknown]>([
    ['without a signature', ({ question }) => ({ question, lives: true, signature: '' })],
    [
      'signed by somebody else',
      ({ question }) => ({ question, lives: true, signature: signed(`${question} yes`, 'x'.repeat(40)) }),
    ],
    ['whose no became a yes', ({ question }) => ({ question, lives: true, signature: signed(`${question} no`) })],
    ['to another question', () => honestly(true)({ question: 'another' })],
    ['that makes no sense', () => 'ja'],
  ])('an answer %s is none', async (_name, answer) => {
    const town = await newTown();
    await office(town, answer);
    expect(await asking(town.anna)).toBe('proof.register-away');
    expect(await residencyOf(town.anna)).toBeNull();
  });

  test('is not asked at another address because it says so', async () => {
    const town = await newTown();
    const asked = await office(town, () => ({ location: '/anderswo' }));
    expect(await asking(town.anna)).toBe('proof.register-away');
    expect(asked).toHaveLength(1);
  });

  test('that is away, or in our own network without the operator’s leave, is said to be away', async () => {
    const town = await newTown();
    await office(town, honestly(true));
    process.env.OUTGOING_ALLOWED_HOSTS = '';
    expect(await asking(town.anna)).toBe('proof.register-away');
    const other = await newTown();
    expect(await asking(other.anna)).toBe('proof.no-register');
  });

  test('is asked five times a day by one person at most, and not about nonsense', async () => {
    const town = await newTown();
    const asked = await office(town, honestly(false));
    expect(await outcome(askRegister(town.anna, { ...ERIKA, birthDate: '12.8.64' }))).toBe('proof.birth-date');
    for (let times = 1; times <= 5; times++) expect(await asking(town.anna)).toBe('proof.not-registered');
    expect(await asking(town.anna)).toBe('tries.too-many');
    expect(asked).toHaveLength(5);
  });
});
