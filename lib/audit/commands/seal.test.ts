import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { inTenant, type TenantId } from '@/db/tenancy';
import { visitorOf } from '@/lib/actor';
import { recordAudit } from '../commands';
import { headsFile, headsOf } from '../queries/heads';
import { sealEverything, sealNew } from './seal';
import { verifyTenant } from './verify';

/** The owner of the database, who may do anything with it. */
const owner = postgres(inject('adminUrl'), { max: 2, onnotice: () => {} });
const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-heads-'));
beforeAll(() => void vi.stubEnv('DATA_DIR', folder));
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await owner.end();
});

/** Deeds in a town, each in a transaction of its own. */
async function deeds(tenantId: TenantId, count: number): Promise<void> {
  const actor = { ...visitorOf(tenantId), memberId: randomUUID() };
  for (let index = 0; index < count; index += 1)
    await inTenant(actor, (tx) =>
      recordAudit(tx, actor, {
        action: 'offer.changed',
        subjectId: randomUUID(),
        facts: { slug: 'grünau', rows: index, share: 1.5, big: 2 ** 53, none: null, isOpen: true },
      }),
    );
}

/** A town with a sealed log, of three rounds. */
async function sealedTown(): Promise<TenantId> {
  const id = randomUUID() as TenantId;
  for (const count of [4, 3, 3]) {
    await deeds(id, count);
    await sealNew(id);
  }
  return id;
}

const codes = async (id: TenantId, files?: readonly string[]) =>
  (await verifyTenant(id, files)).findings.map(({ code, number }) => `${code} ${number}`);

/** As the owner, who switches off what the database itself would refuse. */
const tamper = (statement: string) =>
  owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const { count } = await tx.unsafe(statement);
    if (count === 0) throw new Error('Nothing was tampered with.');
  });

test('deeds are sealed in their order, without holes, by the next round', async () => {
  const id = await sealedTown();
  const links = await inTenant({ tenantId: id }, (tx) =>
    tx.execute<{ number: number; rank: number }>(sql`
      select l.number, rank() over (order by e.happened_at, e.id)::int as rank
      from audit_links l join audit_entries e on e.id = l.entry_id order by l.number`),
  );
  expect(links.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(links.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await verifyTenant(id)).toMatchObject({ head: { number: 10 }, findings: [], heads: 3 });
});

test('another town’s chain is its own', async () => {
  const [one, other] = [await sealedTown(), await sealedTown()];
  await tamper(`delete from audit_entries where tenant_id = '${other}'`);
  expect(await codes(one)).toEqual([]);
  expect(await codes(other)).toHaveLength(10);
});

test('each round stores its head outside of the database', async () => {
  const id = await sealedTown();
  const lines = readFileSync(headsFile(), 'utf8')
    .split('\n')
    .filter((line) => line.includes(id))
    .map((line) => JSON.parse(line));
  expect(lines.map(({ number }) => number)).toEqual([4, 7, 10]);
  expect(lines[0]).toEqual({
    tenant: id,
    number: 4,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    at: expect.any(String),
  });
});

test('where nothing is new no head is stored, but at a start', async () => {
  const id = await sealedTown();
  await sealNew(id);
  await sealEverything(id);
  await verifyTenant(id);
  expect(await headsOf(id)).toHaveLength(3);
  await sealEverything(id, { anyhow: true });
  expect((await headsOf(id)).map(({ number }) => number)).toEqual([4, 7, 10, 10]);
});

test('a line that broke off is no head, and heads of several files count together', async () => {
  const id = await sealedTown();
  const [elsewhere, cut] = [join(folder, 'elsewhere.jsonl'), join(folder, 'cut.jsonl')];
  writeFileSync(
    elsewhere,
    `${JSON.stringify({ tenant: id, number: 12, hash: 'a'.repeat(64) })}\n{"tenant":"${id}","numb`,
  );
  writeFileSync(cut, '');
  expect(await headsOf(id, [elsewhere])).toHaveLength(1);
  expect(await codes(id, [headsFile(), elsewhere, join(folder, 'nowhere')])).toEqual(['cut 11']);
  expect(await codes(id, [cut])).toEqual([]);
});

test('sealed by many at once there is one chain', async () => {
  const id = randomUUID() as TenantId;
  const writing = Promise.all([deeds(id, 30), deeds(id, 30), deeds(id, 30)]);
  const sealing = async () => {
    for (let round = 0; round < 10; round += 1) await sealNew(id);
  };
  await Promise.all([sealing(), sealing(), sealing(), sealing(), writing]);
  await Promise.all([sealEverything(id), sealEverything(id)]);
  expect(await verifyTenant(id)).toMatchObject({ head: { number: 90 }, findings: [] });
});

test('a deed that was committed late is sealed by the next round, after those that overtook it', async () => {
  const id = await sealedTown();
  const actor = { ...visitorOf(id), memberId: randomUUID() };
  const late = randomUUID();
  await inTenant(actor, async (tx) => {
    await recordAudit(tx, actor, { action: 'offer.created', subjectId: late });
    await deeds(id, 2);
    await sealNew(id);
  });
  await sealNew(id);
  const [last] = await owner`
    select l.number, e.subject_id from audit_links l join audit_entries e using (tenant_id) where e.id = l.entry_id
    and tenant_id = ${id} order by number desc limit 1`;
  expect(last).toEqual({ number: 13, subject_id: late });
  expect(await codes(id)).toEqual([]);
});

test('the platform’s role may add to the log and its chain and read them, nothing else', async () => {
  const id = await sealedTown();
  const rights = await owner`
    select table_name as table, privilege_type as may from information_schema.role_table_grants
    where grantee = 'stadtgespraech_app' and table_name in ('audit_entries', 'audit_links') order by 1, 2`;
  expect(rights.map(({ table, may }) => `${table} ${may}`)).toEqual(
    ['audit_entries', 'audit_links'].flatMap((table) => ['INSERT', 'SELECT'].map((may) => `${table} ${may}`)),
  );
  const [columns] = await owner`
    select count(*)::int as count from information_schema.role_column_grants
    where grantee in ('stadtgespraech_app', 'stadtgespraech_portal', 'PUBLIC') and privilege_type in ('UPDATE', 'REFERENCES')
      and table_name in ('audit_entries', 'audit_links')`;
  expect(columns?.count).toBe(0);
  for (const table of ['audit_entries', 'audit_links'])
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set tenant_id = tenant_id`,
      `truncate ${table}`,
    ]) {
      const tried = inTenant({ tenantId: id }, (tx) => tx.execute(sql.raw(statement)));
      await expect(tried, statement).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  expect(await codes(id)).toEqual([]);
});

test('the database itself refuses a second link of a number or of an entry, and an entry’s end before its link’s', async () => {
  const id = await sealedTown();
  const add = (number: number, entry: string) =>
    inTenant({ tenantId: id }, (tx) =>
      tx.execute(sql`
        insert into audit_links (number, entry_id, hash, sealed_at)
        select ${number}, entry_id, hash, now() from audit_links where number = ${Number(entry)}`),
    );
  await expect(add(10, '10')).rejects.toMatchObject({ cause: { code: '23505' } });
  await expect(add(11, '10')).rejects.toMatchObject({ cause: { code: '23505' } });
  await expect(owner`delete from audit_entries where tenant_id = ${id}`).rejects.toMatchObject({ code: '23503' });
});

test('every column of an entry is in the hash', async () => {
  const columns = await owner`
    select column_name as name from information_schema.columns where table_name = 'audit_entries' order by 1`;
  expect(columns.map(({ name }) => name)).toEqual([
    'action',
    'actor_id',
    'facts',
    'happened_at',
    'id',
    'subject_id',
    'tenant_id',
  ]);
});

const at = (id: TenantId, number: number) =>
  `tenant_id = '${id}' and id = (select entry_id from audit_links where tenant_id = '${id}' and number = ${number})`;
const link = (id: TenantId, number: number) => `tenant_id = '${id}' and number = ${number}`;
const edit = (set: string) => (id: TenantId) => `update audit_entries set ${set} where ${at(id, 3)}`;
const editLink = (set: string) => (id: TenantId) => `update audit_links set ${set} where ${link(id, 3)}`;

/** What an owner may do in SQL, and what is told of it. */
const tamperings: [string, (id: TenantId) => string, string[]][] = [
  ['another action', edit(`action = 'offer.created'`), ['altered 3']],
  ['somebody else', edit('actor_id = uuid_v7()'), ['altered 3']],
  ['nobody', edit('actor_id = null'), ['altered 3']],
  ['another subject', edit('subject_id = uuid_v7()'), ['altered 3']],
  ['a microsecond later', edit(`happened_at = happened_at + interval '1 microsecond'`), ['altered 3']],
  [
    'as many years before Christ',
    edit(`happened_at = (happened_at::timestamp::text || ' BC')::timestamp`),
    ['altered 3'],
  ],
  ['at no time', edit(`happened_at = 'infinity'`), ['altered 3']],
  ['another fact', edit(`facts = facts || '{"rows": 7}'`), ['altered 3']],
  ['one fact more', edit(`facts = facts || '{"more": null}'`), ['altered 3']],
  ['one fact less', edit(`facts = facts - 'none'`), ['altered 3']],
  ['a number with a nought behind', edit(`facts = facts || '{"share": 1.50}'`), ['altered 3']],
  ['a number that JavaScript cannot tell', edit(`facts = facts || '{"big": 9007199254740993}'`), ['altered 3']],
  [
    'the same letter of other characters',
    edit(`facts = facts || jsonb_build_object('slug', U&'gru\\0308nau')`),
    ['altered 3'],
  ],
  ['another id', edit('id = uuid_v7()'), ['missing-entry 3']],
  ['another town', edit(`tenant_id = uuid_v7()`), ['missing-entry 3']],
  ['no entry', (id) => `delete from audit_entries where ${at(id, 3)}`, ['missing-entry 3']],
  ['no link', (id) => `delete from audit_links where ${link(id, 3)}`, ['missing-link 3']],
  ['another hash', editLink(`hash = md5(hash) || md5(hash)`), ['altered 3', 'altered 4']],
  ['sealed later', editLink(`sealed_at = sealed_at + interval '1 microsecond'`), ['altered 3']],
  ['a link of another entry', editLink('entry_id = uuid_v7()'), ['missing-entry 3']],
  ['another number', editLink('number = 30'), ['missing-link 3']],
  ['no tail', (id) => `delete from audit_links where tenant_id = '${id}' and number > 7`, ['rewritten 10']],
  [
    'a forged one of last week',
    (id) => `insert into audit_entries (tenant_id, action, subject_id, happened_at)
      values ('${id}', 'role.granted', uuid_v7(), now() - interval '7 days')`,
    ['backdated 11'],
  ],
];

test.each(tamperings)('an owner writes %s, and is found out', async (_what, statement, told) => {
  const id = await sealedTown();
  expect(await codes(id)).toEqual([]);
  await tamper(statement(id));
  const found = await codes(id);
  for (const finding of told) expect(found).toContain(finding);
});

test('a tail that was cut with its entries is missed by its number, and by its hash once others have taken it', async () => {
  const id = await sealedTown();
  await tamper(`with gone as (delete from audit_links where tenant_id = '${id}' and number > 8 returning entry_id)
    delete from audit_entries where id in (select entry_id from gone)`);
  expect(await codes(id)).toEqual(['cut 9']);
  await deeds(id, 4);
  expect(await codes(id)).toEqual(['rewritten 10']);
});
