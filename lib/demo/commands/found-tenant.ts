import { eq } from 'drizzle-orm';
import { idAt } from '@/db/demo/content/keys';
import type { DemoPerson, DemoRule, DemoTenant } from '@/db/demo/content/model';
import { daysFrom } from '@/db/demo/content/times';
import { members, roles } from '@/db/schema/identity';
import { tenants, tenantTexts } from '@/db/schema/tenants';
import { inPortal, inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { DemoPeople } from '@/lib/formats/format';
import { usuallyOffered, wholeLanguages } from '@/lib/languages/model';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import type { NetiquetteRule, Wording } from '@/lib/netiquette/model';
import { netiquetteTemplate } from '@/lib/netiquette/model/template';

/** How long ago the demo's towns joined. */
const CONNECTED_DAYS = -400;
/** A statement on accessibility is looked at again every year (Decision (EU) 2018/1523). */
const REVIEWED_DAYS = -60;

/**
 * Brings a tenant of the demo into being: its row, texts, rules and people, all or nothing. Where it is there already,
 * it stays as it is. Out: its id, and its people as actors.
 */
export async function foundTenant(tenant: DemoTenant, now: Date): Promise<{ id: TenantId; people: DemoPeople }> {
  const [known] = await inPortal((tx) =>
    tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.slug, tenant.slug)),
  );
  const id = (known?.id ?? idAt(daysFrom(now, CONNECTED_DAYS))) as TenantId;
  const ids = await inTenant({ tenantId: id }, async (tx) => {
    if (!known) await insertTenant(tx, { id, tenant, now });
    return memberIds(tx);
  });
  const actors = new Map(tenant.people.map((person) => [person.key, actorFrom(id, person, ids.get(person.key))]));
  return { id, people: { actorOf: (key) => found(actors, key), cast: tenant.people, now } };
}

async function insertTenant(tx: Tx, { id, tenant, now }: { id: TenantId; tenant: DemoTenant; now: Date }) {
  const { slug, kind, name, logo, basemap, centre, bounds, contact, colour, people } = tenant;
  const languages = [...(tenant.languages ?? usuallyOffered)];
  const [connectedAt, reviewedAt] = [daysFrom(now, CONNECTED_DAYS), daysFrom(now, REVIEWED_DAYS)];
  const shown = { slug, kind, name, logo, basemap, centre, bounds, contact, colour, languages };
  await tx.insert(tenants).values({ id, ...shown, connectedAt });
  await tx
    .insert(tenantTexts)
    .values(
      textsOf(tenant).map((text) => ({ ...text, validFrom: text.kind === 'accessibility' ? reviewedAt : connectedAt })),
    );
  await beginNetiquette(tx, rulesOf(tenant), connectedAt);
  const rows = people.map((person, index) => memberOf(person, new Date(connectedAt.getTime() + index * 1000), now));
  await tx.insert(members).values(rows);
  const granted = people.flatMap((person, index) =>
    person.roles.map((role) => ({ memberId: rows[index]?.id ?? '', role, grantedAt: connectedAt })),
  );
  if (granted.length > 0) await tx.insert(roles).values(granted);
}

const textsOf = ({ texts }: DemoTenant) =>
  (['greeting', 'imprint', 'privacy', 'accessibility'] as const).flatMap((kind) =>
    wholeLanguages.map((locale) => ({ kind, locale, body: texts[kind][locale] })),
  );

/** The towns' first rules are in the order of the template, whose examples and Plain German go along with them. */
const rulesOf = ({ netiquette }: DemoTenant): NetiquetteRule[] =>
  netiquette.de.map((rule, index) => {
    const { number, wordings } = netiquetteTemplate[index] ?? plain(index + 1);
    const en = netiquette.en[index];
    return {
      number,
      wordings: { ...wordings, de: wordingOf(rule, wordings.de), ...(en && { en: wordingOf(en, wordings.en) }) },
    };
  });

const plain = (number: number): { number: number; wordings: Partial<NetiquetteRule['wordings']> } => ({
  number,
  wordings: {},
});

const wordingOf = ({ title, text }: DemoRule, { allowed = [], notAllowed = [] }: Partial<Wording> = {}): Wording => ({
  ...{ title, body: text, allowed, notAllowed },
});

/** Ids follow the order of the people, since lists of members do. */
const memberOf = (person: DemoPerson, createdAt: Date, now: Date) => ({
  id: idAt(createdAt),
  email: person.email ?? null,
  trust: person.email ? ('email' as const) : ('guest' as const),
  pseudonym: person.pseudonym ?? null,
  netiquetteAcceptedAt: person.pseudonym ? createdAt : null,
  suspendedUntil: person.suspendedForDays ? daysFrom(now, person.suspendedForDays) : null,
  importKey: IMPORTED + person.key,
  createdAt,
});

const IMPORTED = 'demo:';

async function memberIds(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.select({ id: members.id, importKey: members.importKey }).from(members);
  return new Map(rows.map(({ id, importKey }) => [importKey?.slice(IMPORTED.length) ?? '', id]));
}

/** Who is suspended today was not yet when they said what is in the demo. */
const actorFrom = (tenantId: TenantId, person: DemoPerson, memberId = ''): Actor => ({
  tenantId,
  memberId,
  roles: new Set(person.roles),
  trust: person.email ? 'email' : 'guest',
  pseudonym: person.pseudonym ?? null,
  netiquetteAccepted: person.pseudonym !== undefined,
  suspendedUntil: null,
});

function found(actors: ReadonlyMap<string, Actor>, key: string): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`The demo has nobody by the key ${key} in this town.`);
  return actor;
}
