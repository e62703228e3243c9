import { randomUUID } from 'node:crypto';
import { type Actor, type Role, type SignedIn, visitorOf } from '@/lib/actor';
import type { RequiredTrust } from '@/lib/identity/model/trust';
import type { Hours } from '@/lib/offers/model/hours';
import type { Writers } from '@/lib/offers/model/writers';
import { members, roles } from '../schema/identity';
import { offerFormats, offers, publications } from '../schema/offers';
import { tenants } from '../schema/tenants';
import { threads } from '../schema/threads';
import { inTenant, type TenantId, type Tx } from '../tenancy';

/** The world that all tests speak of: one town and the people in it. */
export interface Town {
  id: TenantId;
  slug: string;
  /** Nobody: looks at pages without being signed in. */
  visitor: Actor;
  /** Known by a browser only. */
  guest: SignedIn;
  /** A resident. */
  anna: SignedIn;
  /** A resident who is suspended for a week. */
  ben: SignedIn;
  mona: SignedIn;
  emil: SignedIn;
  ada: SignedIn;
  /** A moderator, but of another town. */
  cem: SignedIn;
}

/** A town of its own for one test, so that all tests run side by side. */
export async function newTown(): Promise<Town> {
  const [town, elsewhere] = [await emptyTown(), await emptyTown()];
  const cem = await inTenant({ tenantId: elsewhere.id }, (tx) =>
    person(tx, elsewhere, { pseudonym: 'Cem', rights: ['moderator'] }),
  );
  return inTenant({ tenantId: town.id }, async (tx) => ({
    ...town,
    cem,
    visitor: visitorOf(town.id),
    guest: await person(tx, town, { pseudonym: 'Gast', trust: 'guest' }),
    anna: await person(tx, town, { pseudonym: 'Anna' }),
    ben: await person(tx, town, { pseudonym: 'Ben', suspendedUntil: inDays(7) }),
    mona: await person(tx, town, { pseudonym: 'Mona', rights: ['moderator'] }),
    emil: await person(tx, town, { pseudonym: 'Emil', rights: ['editor'] }),
    ada: await person(tx, town, { pseudonym: 'Ada', rights: ['admin'] }),
  }));
}

/** A state of its own for one test: `olga` runs the platform, `anna` is a resident. */
export async function newState(): Promise<{ id: TenantId; slug: string; olga: SignedIn; anna: SignedIn }> {
  const state = await emptyTown('state');
  return inTenant({ tenantId: state.id }, async (tx) => ({
    ...state,
    olga: await person(tx, state, { pseudonym: 'Olga', rights: ['operator'] }),
    anna: await person(tx, state, { pseudonym: 'Anna' }),
  }));
}

/** One more person of a town, for tests with a crowd. */
export const newcomer = (town: { id: TenantId }, pseudonym: string, ...rights: Role[]): Promise<SignedIn> =>
  inTenant({ tenantId: town.id }, (tx) => person(tx, town, { pseudonym, rights }));

export interface OfferWish {
  /** The format's code. */
  format: string;
  /** Absent: open. */
  state?: 'draft' | 'announced' | 'open' | 'closed';
  /** As the format's schema puts them out. Absent: none. */
  settings?: unknown;
  requiredTrust?: RequiredTrust;
  residentsOnly?: boolean;
  reviewsFirst?: boolean;
  /** Absent: what unknown accounts send in a wave is held. */
  holdsWaves?: boolean;
  hours?: Hours;
  writers?: Writers;
  /** Absent: a new one. Keys begin with the tenant, so two towns may have threads of one id. */
  threadId?: string;
}

/** An offer with one format and its thread. */
export interface TestOffer {
  offerId: string;
  offerSlug: string;
  formatId: string;
  formatSlug: string;
  threadId: string;
}

/** Puts an offer with one format into a town, past the commands, so that their tests need not trust them. */
export const offerIn = (town: { id: TenantId }, wish: OfferWish): Promise<TestOffer> =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const [offerId, formatId, threadId] = [randomUUID(), randomUUID(), wish.threadId ?? randomUUID()];
    const [offerSlug, formatSlug] = [`markt-${offerId.slice(0, 8)}`, 'mitreden'];
    const state = wish.state ?? 'open';
    const dates = datesOf(state);
    await tx.insert(offers).values({ ...MARKET, ...dates, id: offerId, slug: offerSlug });
    if (state !== 'draft') await tx.insert(publications).values({ offerId });
    await tx.insert(offerFormats).values({
      ...dates,
      id: formatId,
      offerId,
      slug: formatSlug,
      format: wish.format,
      title: 'Reden Sie mit',
      settings: wish.settings ?? {},
      requiredTrust: wish.requiredTrust ?? 'email',
      residentsOnly: wish.residentsOnly ?? false,
      reviewsFirst: wish.reviewsFirst ?? false,
      holdsWaves: wish.holdsWaves ?? true,
      hours: wish.hours ?? null,
      writers: wish.writers ?? 'everyone',
    });
    await tx.insert(threads).values({ id: threadId, offerFormatId: formatId, subjectId: formatId });
    return { offerId, offerSlug, formatId, formatSlug, threadId };
  });

const MARKET = {
  title: 'Marktplatz neu denken',
  summary: 'Weniger Autos, mehr Platz zum Sitzen.',
  description: 'Wie soll der Marktplatz aussehen?',
  topic: 'traffic',
  place: { label: 'Marktplatz', centre: [9.99, 53.55] as [number, number] },
  contact: { office: 'Stadtplanung', email: 'planung@town.example' },
};

async function emptyTown(kind: 'municipality' | 'state' = 'municipality'): Promise<{ id: TenantId; slug: string }> {
  const id = randomUUID() as TenantId;
  const slug = `town-${id.slice(0, 8)}`;
  await inTenant({ tenantId: id }, (tx) =>
    tx.insert(tenants).values({
      id,
      slug,
      kind,
      name: 'Musterstadt',
      colour: '#005ea8',
      contact: { office: 'Rathaus', email: 'rathaus@town.example' },
      centre: [9.99, 53.55],
      bounds: [9.9, 53.5, 10.1, 53.6],
    }),
  );
  return { id, slug };
}

interface Someone {
  pseudonym: string;
  rights?: Role[];
  trust?: 'guest' | 'email';
  suspendedUntil?: Date;
}

async function person(tx: Tx, town: { id: TenantId }, someone: Someone): Promise<SignedIn> {
  const { pseudonym, rights = [], trust = 'email', suspendedUntil = null } = someone;
  const id = randomUUID();
  const email = trust === 'email' ? `${pseudonym.toLowerCase()}@town.example` : null;
  await tx.insert(members).values({ id, email, trust, pseudonym, suspendedUntil, netiquetteAcceptedAt: new Date() });
  if (rights.length > 0) await tx.insert(roles).values(rights.map((role) => ({ memberId: id, role })));
  return {
    tenantId: town.id,
    memberId: id,
    roles: new Set(rights),
    trust,
    pseudonym,
    netiquetteAccepted: true,
    suspendedUntil,
  };
}

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

const datesOf = (state: OfferWish['state']) =>
  state === 'announced'
    ? { opensAt: inDays(1), closesAt: inDays(8) }
    : state === 'closed'
      ? { opensAt: inDays(-8), closesAt: inDays(-1) }
      : { opensAt: inDays(-1), closesAt: inDays(7) };
