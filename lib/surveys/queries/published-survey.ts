import { eq, sql } from 'drizzle-orm';
import { formatState, offerFormats, offers, publications } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { StoredSurvey, type SurveySettings } from '../model/survey';
import type { SurveyFacts } from '../policy';

/** A survey as commands need it. */
export interface Survey extends SurveyFacts {
  formatId: string;
  threadId: string;
  settings: SurveySettings;
}

/** The survey of this format instance. A draft's, or an instance that asks no questions, is `NotFound`. */
export async function publishedSurvey(tx: Tx, formatId: string): Promise<Survey> {
  const rows = await tx
    .select({
      formatId: offerFormats.id,
      tenantId: offerFormats.tenantId,
      version: sql<string>`${offerFormats}.xmin || ' ' || ${offerFormats}.ctid`,
      threadId: threads.id,
      state: formatState,
      requiredTrust: offerFormats.requiredTrust,
      closesAt: sql<Date>`least(${offerFormats.closesAt}, ${offers.closesAt})`.mapWith(offerFormats.closesAt),
    })
    .from(offerFormats)
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(publications, eq(publications.offerId, offers.id))
    .innerJoin(threads, eq(threads.subjectId, offerFormats.id))
    .where(eq(offerFormats.id, formatId));
  const { tenantId, version, ...survey } = one(rows, 'survey');
  const settings = one([await settingsOf(tx, { tenantId, formatId, version })].filter(isSurvey), 'survey');
  return { ...survey, settings, results: settings.results, codes: settings.codes };
}

/** Which settings: an instance's row is another one with every change. */
interface At {
  tenantId: string;
  formatId: string;
  version: string;
}

/** So many surveys are kept read. */
const KEPT = 200;
const kept = new Map<string, { version: string; settings: SurveySettings | null }>();
const isSurvey = (settings: SurveySettings | null): settings is SurveySettings => settings !== null;

/** Settings of three hundred questions are long to read and to check: only once, until they change. */
async function settingsOf(tx: Tx, { tenantId, formatId, version }: At): Promise<SurveySettings | null> {
  const key = `${tenantId} ${formatId}`;
  const known = kept.get(key);
  if (known?.version === version) return known.settings;
  const [row] = await tx
    .select({ settings: offerFormats.settings })
    .from(offerFormats)
    .where(eq(offerFormats.id, formatId));
  const read = StoredSurvey.safeParse(row?.settings);
  const settings = read.success ? read.data : null;
  kept.delete(key);
  kept.set(key, { version, settings });
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return settings;
}
