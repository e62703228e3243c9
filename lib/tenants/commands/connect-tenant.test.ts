import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { invitations } from '@/db/schema/invitations';
import { mails } from '@/db/schema/mail';
import { tenantTexts } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { newcomer, newState, newTown } from '@/db/testing/world';
import { netiquetteOf } from '@/lib/netiquette/queries/versions';
import { reservedSlugs } from '../model/slug';
import { tenantBySlug } from '../queries';
import { connectList, judgeList } from './connect-list';
import { connectTenant } from './connect-tenant';

const refusal = (code: string) => expect.objectContaining({ code });

/** A municipality that nobody has connected. */
function aDraft(more: Record<string, string> = {}) {
  const mark = randomUUID().slice(0, 8);
  return {
    name: `Stadt Probe ${mark}`,
    ags: `05${String(Number.parseInt(mark, 16) % 1_000_000).padStart(6, '0')}`,
    slug: `probe-${mark}`,
    address: 'Markt 1, 59000 Probe',
    email: 'rathaus@probe.example',
    admin: `chefin-${mark}@probe.example`,
    area: '7.1,51.1,7.3,51.2',
    ...more,
  };
}

test('the operator connects a municipality: its space is there, not yet open, and its first admin is invited', async () => {
  const { olga } = await newState();
  const draft = aDraft();
  const { id, slug } = await connectTenant(olga, draft);
  const tenant = await tenantBySlug(slug);
  expect(tenant).toMatchObject({
    kind: 'municipality',
    openedAt: null,
    bounds: [7.1, 51.1, 7.3, 51.2],
    ags: draft.ags,
  });
  expect(tenant.centre[0]).toBeCloseTo(7.2);
  expect((await netiquetteOf(id))?.rules).toHaveLength(6);
  const kept = await inTenant({ tenantId: id }, async (tx) => ({
    invited: await tx.select().from(invitations),
    mails: await tx.select().from(mails),
    texts: await tx.select().from(tenantTexts),
  }));
  expect(kept.invited).toMatchObject([{ email: draft.admin, roles: ['admin'], invitedBy: null }]);
  expect(kept.mails).toMatchObject([{ recipient: draft.admin }]);
  expect(kept.mails[0]?.text).toContain(`/${slug}/invitations/${kept.invited[0]?.id}`);
  expect(kept.texts).toHaveLength(8);
  expect(kept.texts.find((text) => text.kind === 'imprint' && text.locale === 'de')?.body).toContain('[[');
  const log = await inTenant(olga, (tx) => tx.select().from(auditEntries).where(eq(auditEntries.subjectId, id)));
  expect(log).toMatchObject([{ action: 'tenant.connected', actorId: olga.memberId, facts: { slug } }]);
});

test('nobody but the state’s operator connects one: no resident, no admin, no operator of a town', async () => {
  const [{ anna, olga }, town] = [await newState(), await newTown()];
  for (const actor of [anna, town.ada, await newcomer(town, 'Otto', 'operator')]) {
    await expect(connectTenant(actor, aDraft())).rejects.toEqual(refusal('role.operator-needed'));
    await expect(judgeList(actor, '')).rejects.toEqual(refusal('role.operator-needed'));
  }
  await expect(connectTenant(town.visitor, aDraft())).rejects.toEqual(refusal('sign-in.needed'));
  await connectTenant(olga, aDraft());
});

test.each([
  ['ags', '1234567', 'ags.invalid'],
  ['ags', '17000000', 'ags.no-land'],
  ['ags', '00123456', 'ags.no-land'],
  ['slug', 'api', 'slug.reserved'],
  ['slug', 'Groß Stadt', 'slug.no-short-name'],
  ['slug', '-a-', 'slug.no-short-name'],
  ['host', 'http://a.de', 'host.invalid'],
  ['host', 'localhost', 'host.invalid'],
  ['host', '10.0.0.1', 'host.invalid'],
  ['host', 'a..de', 'host.invalid'],
  ['admin', 'nobody', 'email.invalid'],
  ['email', 'a@b.de, c@d.de', 'email.invalid'],
  ['area', '{"type":"Point","coordinates":[7,51]}', 'area.no-polygon'],
  ['area', '{', 'area.unreadable'],
  ['area', '356000,5700000,357000,5701000', 'area.not-degrees'],
  ['area', '1,40,20,50', 'area.too-large'],
  ['name', '', 'tenant.name-missing'],
])('a wrong %s (%s) is refused', async (field, value, code) => {
  const { olga } = await newState();
  const problems = expect.objectContaining({ facts: { problems: [{ field, code }] } });
  await expect(connectTenant(olga, aDraft({ [field]: value }))).rejects.toEqual(problems);
});

test('address, key and host belong to one municipality each, also when two are connected at once', async () => {
  const { olga } = await newState();
  const draft = { ...aDraft(), host: `h${randomUUID().slice(0, 8)}.probe.example` };
  const tries = await Promise.allSettled([connectTenant(olga, draft), connectTenant(olga, draft)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const again = connectTenant(olga, aDraft({ slug: draft.slug, ags: draft.ags, host: draft.host.toUpperCase() }));
  await expect(again).rejects.toMatchObject({
    code: 'tenant.taken',
    facts: { problems: [{ code: 'slug.taken' }, { code: 'ags.taken' }, { code: 'host.taken' }] },
  });
});

test('no space can be called as what stands at the top of the platform’s own addresses', () => {
  const top = ['app', 'app/[tenant]', 'public'].flatMap((folder) => readdirSync(folder, { withFileTypes: true }));
  const routes = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(routes).toContain('offers');
  expect(
    routes.filter(
      // With a dot it is no slug.
      (name) => /^[a-z][^.]*$/.test(name) && name !== 'styles' && !reservedSlugs.has(name),
    ),
  ).toEqual([]);
});

const HEAD = 'name;ags;slug;address;email;admin;area';
const asLine = (draft: ReturnType<typeof aDraft>) =>
  [draft.name, draft.ags, draft.slug, draft.address, draft.email, draft.admin, draft.area].join(';');

test('a list is tried first, each line with its reasons, and nothing of it is kept', async () => {
  const { olga } = await newState();
  const [good, taken] = [aDraft(), aDraft()];
  await connectTenant(olga, taken);
  const list = [HEAD, good, taken, aDraft({ ags: '99', email: 'x' }), { ...aDraft(), slug: good.slug }]
    .map((line) => (typeof line === 'string' ? line : asLine(line)))
    .join('\r\n');
  const verdicts = await judgeList(olga, list);
  expect(verdicts.map(({ line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([
    [2, []],
    [3, ['slug.taken', 'ags.taken']],
    [4, ['ags.invalid', 'ags.no-land', 'email.invalid']],
    [5, ['slug.twice']],
  ]);
  await expect(tenantBySlug(good.slug)).rejects.toEqual(refusal('tenant.not-found'));
  await expect(connectList(olga, { list, which: 'all' })).rejects.toEqual(refusal('tenants.lines-wrong'));
  expect((await connectList(olga, { list, which: 'good' })).map(({ slug }) => slug)).toEqual([good.slug]);
  expect(await tenantBySlug(good.slug)).toMatchObject({ name: good.name });
});

test('a list without a column that is needed, or without lines, is refused as a whole', async () => {
  const { olga } = await newState();
  await expect(judgeList(olga, 'name;ags\nA;1')).rejects.toMatchObject({ code: 'tenants.column-missing' });
  await expect(judgeList(olga, HEAD)).rejects.toEqual(refusal('tenants.list-empty'));
  await expect(judgeList(olga, `${HEAD}\n"a;b`)).rejects.toEqual(refusal('tenants.list-unreadable'));
});

test('four hundred municipalities are connected by one list', async () => {
  const { olga } = await newState();
  const list = [HEAD, ...Array.from({ length: 400 }, () => asLine(aDraft({ ags: nextAgs() })))].join('\n');
  expect(await connectList(olga, { list, which: 'all' })).toHaveLength(400);
});

let count = 0;
const nextAgs = () => `09${String(100_000 + count++)}`;
