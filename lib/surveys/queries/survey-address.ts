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

/** Where the survey of this format instance is, also while it is a draft: for who has reached it. */
export async function surveyAddress(tx: Tx, formatId: string): Promise<SurveyAddress> {
  const rows = await tx
    .select({
      tenant: tenants.slug,
      town: tenants.name,
      offer: offers.slug,
      part: offerFormats.slug,
      title: offerFormats.title,
    })
    .from(offerFormats)
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(tenants, eq(tenants.id, offerFormats.tenantId))
    .where(eq(offerFormats.id, formatId));
  const { tenant, offer, part, ...about } = one(rows, 'survey');
  return {
    path: `/${tenant}/offers/${offer}/${part}`,
    desk: `/${tenant}/manage/offers/${offer}/formats/${part}/desk`,
    ...about,
  };
}
