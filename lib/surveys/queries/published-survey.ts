import { eq, sql } from 'drizzle-orm';
import { formatState, offerFormats, offers, publications } from '@/db/schema/offers';
import { tenants } from '@/db/schema/tenants';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { SurveySettings } from '../model/survey';
import type { SurveyFacts } from '../policy';
import { keptSettings, rowVersion } from './kept-settings';
import { hasOtherKey } from './sealing-check';
import { addressColumns, addressFrom, type SurveyAddress } from './survey-address';

/** A survey as commands need it. */
export interface Survey extends SurveyFacts {
  formatId: string;
  threadId: string;
  settings: SurveySettings;
  /** Counts the changes since it was published. */
  version: number;
  at: SurveyAddress;
}

/** The survey of this format instance. A draft's, or an instance that asks no questions, is `NotFound`. */
export async function publishedSurvey(tx: Tx, formatId: string): Promise<Survey> {
  const rows = await tx
    .select({
      formatId: offerFormats.id,
      tenantId: offerFormats.tenantId,
      row: rowVersion,
      version: offerFormats.version,
      ownThreshold: tenants.surveyThreshold,
      at: addressColumns,
      threadId: threads.id,
      state: formatState,
      requiredTrust: offerFormats.requiredTrust,
      residentsOnly: offerFormats.residentsOnly,
      closesAt: sql<Date>`least(${offerFormats.closesAt}, ${offers.closesAt})`.mapWith(offerFormats.closesAt),
    })
    .from(offerFormats)
    .innerJoin(tenants, eq(tenants.id, offerFormats.tenantId))
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(publications, eq(publications.offerId, offers.id))
    .innerJoin(threads, eq(threads.subjectId, offerFormats.id))
    .where(eq(offerFormats.id, formatId));
  const { tenantId, row, ownThreshold, at, ...survey } = one(rows, 'survey');
  const settings = await keptSettings(tx, { tenantId, formatId, row, ownThreshold });
  const { results, codes } = settings;
  const otherKey = await hasOtherKey(tx, formatId, settings);
  return { ...survey, at: addressFrom(at), settings, results, codes, otherKey };
}
