import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { tenants, tenantTexts } from '@/db/schema/tenants';
import { inPortal, inTenant, type TenantId } from '@/db/tenancy';
import { baseMapAddress } from '@/lib/base-map/model/given';
import { one } from '@/lib/errors';
import { withPeriods } from '@/lib/retention/queries/with-periods';
import { PLACES_PAGE } from './model';

/** A connected municipality, or the state. `basemap` is the address of what its maps lie on: see `baseMapAddress`. */
export type Tenant = typeof tenants.$inferSelect & { id: TenantId };

/** The tenant at this address. Refuses with `NotFound`. */
export const tenantBySlug = (slug: string): Promise<Tenant> =>
  inPortal(async (tx) => asTenant(one(await tx.select().from(tenants).where(eq(tenants.slug, slug)), 'tenant')));

/** How long an address is believed to be a tenant's, in milliseconds: none is given to another tenant sooner. */
const BELIEVED_MS = 10 * 60_000;

const ids = new Map<string, Promise<TenantId>>();

/** The id of the tenant at this address, asked for once by all who come at the same time. Refuses with `NotFound`. */
export function tenantIdAt(slug: string): Promise<TenantId> {
  const known = ids.get(slug);
  if (known) return known;
  const asked = tenantBySlug(slug).then(({ id }) => id);
  ids.set(slug, asked);
  setTimeout(() => ids.delete(slug), BELIEVED_MS).unref();
  asked.catch(() => ids.delete(slug));
  return asked;
}

/** The state, whose portal it is; null before it is connected. */
export const stateTenant = (): Promise<Tenant | null> =>
  inPortal(async (tx) => {
    const [state] = await tx.select().from(tenants).where(eq(tenants.kind, 'state')).limit(1);
    return state ? asTenant(state) : null;
  });

/** Every tenant's id and address, for work that goes through all of them. */
export const allTenants = (): Promise<{ id: TenantId; slug: string }[]> =>
  inPortal(
    async (tx) =>
      (await tx.select({ id: tenants.id, slug: tenants.slug }).from(tenants)) as { id: TenantId; slug: string }[],
  );

/** The addresses of all spaces that show something to the public, the state's among them. */
export const publicSpaces = (): Promise<{ slug: string; host: string | null }[]> =>
  inPortal((tx) =>
    tx
      .select({ slug: tenants.slug, host: tenants.host })
      .from(tenants)
      .where(and(isNotNull(tenants.openedAt), isNull(tenants.suspendedAt)))
      .orderBy(asc(tenants.slug)),
  );

/** One page of the connected municipalities. */
export interface MunicipalityPage {
  places: { slug: string; name: string; logo: string | null }[];
  /** The slug from which the next page starts; null at the end. */
  next: string | null;
}

/**
 * The connected municipalities that are open, by name, as a German telephone book sorts them, page by page: from the first, or after
 * the one with this slug. By key, so that many cost what a few do.
 */
export const municipalities = (after?: string): Promise<MunicipalityPage> =>
  inPortal(async (tx) => {
    const found = await tx
      .select({ slug: tenants.slug, name: tenants.name, logo: tenants.logo })
      .from(tenants)
      .where(and(isPublic, after === undefined ? undefined : standsAfter(after)))
      .orderBy(byName, asc(tenants.slug))
      .limit(PLACES_PAGE + 1);
    const places = found.slice(0, PLACES_PAGE);
    return { places, next: found.length > PLACES_PAGE ? (places.at(-1)?.slug ?? null) : null };
  });

/** The open municipality with this slug, or with this name in any case; null where there is none. */
export const municipalityNamed = (said: string): Promise<{ id: TenantId; slug: string; name: string } | null> =>
  inPortal(async (tx) => {
    const [found] = await tx
      .select({ id: tenants.id, slug: tenants.slug, name: tenants.name })
      .from(tenants)
      .where(and(isPublic, sql`(${tenants.slug} = lower(${said}) or lower(${tenants.name}) = lower(${said}))`))
      .orderBy(sql`${tenants.slug} = lower(${said}) desc`, asc(tenants.slug))
      .limit(1);
    return found ? { ...found, id: found.id as TenantId } : null;
  });

export type TextKind = (typeof tenantTexts.$inferSelect)['kind'];

/**
 * The newest version of a text in this language (in German for Plain German), else in the space's first, as Markdown, with
 * the space's periods where their marks stand; null where it is not written yet.
 */
export async function tenantText(
  tenantId: TenantId,
  kind: TextKind,
  locale: string,
): Promise<{ body: string; locale: string; validFrom: Date } | null> {
  const [text] = await inTenant({ tenantId }, (tx) =>
    tx
      .select({
        ...{ body: tenantTexts.body, locale: tenantTexts.locale, validFrom: tenantTexts.validFrom },
        retention: tenants.retention,
      })
      .from(tenantTexts)
      .innerJoin(tenants, eq(tenants.id, tenantTexts.tenantId))
      .where(eq(tenantTexts.kind, kind))
      .orderBy(
        sql`${tenantTexts.locale} = ${locale} desc, ${tenantTexts.locale} = split_part(${locale}, '-', 1) desc, ${tenantTexts.locale} = ${tenants.languages}[1] desc`,
        desc(tenantTexts.version),
      )
      .limit(1),
  );
  if (!text) return null;
  const { body, retention, ...rest } = text;
  return { ...rest, body: withPeriods(body, retention, text.locale) };
}

/** Neither still being prepared nor at rest. */
const isPublic = and(eq(tenants.kind, 'municipality'), isNotNull(tenants.openedAt), isNull(tenants.suspendedAt));

const byName = sql`${tenants.name} collate "de-x-icu"`;

/** An unknown slug stands before all: it leads to the first page. */
const standsAfter = (slug: string) => sql`(${byName}, ${tenants.slug}) >
  (coalesce((select t.name from tenants t where t.slug = ${slug}), '') collate "de-x-icu",
    coalesce((select t.slug from tenants t where t.slug = ${slug}), ''))`;

const asTenant = (row: typeof tenants.$inferSelect): Tenant => ({
  ...row,
  id: row.id as TenantId,
  basemap: baseMapAddress(row),
});
