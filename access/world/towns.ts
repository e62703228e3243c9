import { randomUUID } from 'node:crypto';
import { members, roles } from '@/db/schema/identity';
import { netiquetteVersions } from '@/db/schema/netiquette';
import { tenants } from '@/db/schema/tenants';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Role } from '@/lib/actor';
import { openSession } from '@/lib/identity/commands/sessions';
import { type Person, people, type Who } from '../model';

/** Two towns in which the same ids stand for other things, and the state that runs the platform. */
export interface Towns {
  here: Space;
  there: Space;
  state: Space;
  /** The ids of the people, the same in both towns. */
  ids: Readonly<Record<Person, string>>;
  operator: string;
}

export interface Space {
  id: TenantId;
  slug: string;
}

const ROLES: Partial<Record<Person, Role>> = {
  moderator: 'moderator',
  editor: 'editor',
  planner: 'planner',
  admin: 'admin',
  suspendedAdmin: 'admin',
};

/** Founds them. Who is a resident here is an admin there, so that one id has other rights in each. */
export async function foundTowns(): Promise<Towns> {
  const ids = Object.fromEntries(people.map((person) => [person, randomUUID()])) as Towns['ids'];
  const [here, there, state] = await Promise.all([space('hier'), space('dort'), space('land', 'state')]);
  await inTenant({ tenantId: here.id }, (tx) => settle(tx, ids, ROLES));
  await inTenant({ tenantId: there.id }, (tx) => settle(tx, ids, { resident: 'admin', guest: 'admin' }));
  const operator = randomUUID();
  await inTenant({ tenantId: state.id }, async (tx) => {
    await tx.insert(members).values(member(operator, 'operator'));
    await tx.insert(roles).values({ memberId: operator, role: 'operator' as const });
  });
  return { here, there, state, ids, operator };
}

/** The id of the member whom somebody is in the town `here`; null for who is nobody there. */
export const memberIn = ({ ids }: Towns, who: Who): string | null =>
  who === 'nobody' || who === 'operator' || who === 'elsewhere' ? null : ids[who];

/** The cookie with which somebody comes: of this town; of who is somebody elsewhere, their own under both names. */
export async function cookieOf(towns: Towns, who: Who): Promise<string> {
  const { here, there, state, ids, operator } = towns;
  if (who === 'nobody') return '';
  if (who === 'operator') return stranger(here, state, operator);
  if (who === 'elsewhere') return stranger(here, there, ids.resident);
  return `session-${here.slug}=${await session(here, ids[who])}`;
}

async function stranger(here: Space, home: Space, memberId: string): Promise<string> {
  const token = await session(home, memberId);
  return `session-${here.slug}=${token}; session-${home.slug}=${token}`;
}

const session = (space: Space, memberId: string): Promise<string> =>
  inTenant({ tenantId: space.id }, (tx) => openSession(tx, memberId, { way: 'demo' }));

async function space(name: string, kind: 'municipality' | 'state' = 'municipality'): Promise<Space> {
  const id = randomUUID() as TenantId;
  const slug = `${name}-${id.slice(0, 8)}`;
  await inTenant({ tenantId: id }, async (tx) => {
    await tx.insert(tenants).values({
      ...{ id, slug, kind, name: `Stadt ${name}`, colour: '#005ea8' },
      contact: { office: 'Rathaus', email: `rathaus@${slug}.example` },
      ...{ centre: [9.99, 53.55] as [number, number], bounds: [9.9, 53.5, 10.1, 53.6] as never },
    });
    const wording = { title: 'Höflich', body: 'Bleiben Sie es.', allowed: [], notAllowed: [] };
    const rules = [{ number: 1, wordings: { de: wording } }];
    await tx.insert(netiquetteVersions).values({ version: 1, rules, changesRules: true });
  });
  return { id, slug };
}

async function settle(tx: Tx, ids: Towns['ids'], roleOf: Partial<Record<Person, Role>>): Promise<void> {
  const known = people.filter((person) => person !== 'nobody');
  await tx.insert(members).values(known.map((person) => member(ids[person], person)));
  const granted = known.flatMap((person) => {
    const role = roleOf[person];
    return role ? [{ memberId: ids[person], role }] : [];
  });
  await tx.insert(roles).values(granted);
}

const A_YEAR_MS = 365 * 24 * 3_600_000;

const member = (id: string, who: Who) => ({
  id,
  trust: who === 'guest' ? ('guest' as const) : ('email' as const),
  email: who === 'guest' ? null : `${who.toLowerCase()}@town.example`,
  pseudonym: `Person ${who}`,
  suspendedUntil: who.startsWith('suspended') ? new Date(Date.now() + A_YEAR_MS) : null,
  netiquetteAcceptedAt: new Date(),
});
