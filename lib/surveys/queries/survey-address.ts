import { eq } from 'drizzle-orm';
import { offerFormats, offers } from '@/db/schema/offers';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';

/** Where a survey stands, and what it is called. */
export interface SurveyAddress {
  /** The path of the page that asks it, and of the desk where staff works with it. */
  path: string;
  desk: string;
  title: string;
  town: string;
}

/** The columns that say where a survey stands, in a query that joins its tenant, offer and part. */
export const addressColumns = {
  tenant: tenants.slug,
  town: tenants.name,
  offer: offers.slug,
  part: offerFormats.slug,
  title: offerFormats.title,
};

/** The address that these columns say. */
export const addressFrom = (row: Record<keyof typeof addressColumns, string>): SurveyAddress => ({
  path: `/${row.tenant}/offers/${row.offer}/${row.part}`,
  desk: `/${row.tenant}/manage/offers/${row.offer}/formats/${row.part}/desk`,
  title: row.title,
  town: row.town,
});

/** Where the survey of this format instance is, also while it is a draft: for who has reached it. */
export async function surveyAddress(tx: Tx, formatId: string): Promise<SurveyAddress> {
  const rows = await tx
    .select(addressColumns)
    .from(offerFormats)
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(tenants, eq(tenants.id, offerFormats.tenantId))
    .where(eq(offerFormats.id, formatId));
  return addressFrom(one(rows, 'survey'));
}
