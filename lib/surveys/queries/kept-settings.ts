import { eq, sql } from 'drizzle-orm';
import { offerFormats } from '@/db/schema/offers';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { StoredSurvey, type SurveySettings, THRESHOLD } from '../model/survey';

/** Tells one state of an instance's row from all others: any change writes it anew. */
export const rowVersion = sql<string>`${offerFormats}.xmin || ' ' || ${offerFormats}.ctid`;

/** The settings of which instance, in which state of its row. */
interface At {
  tenantId: string;
  formatId: string;
  row: string;
  /** The town's own. */
  ownThreshold: number;
}

/** So many surveys are kept read. */
const KEPT = 200;
const kept = new Map<string, { row: string; settings: SurveySettings | null }>();

/**
 * What a survey asks, with the town's own threshold where it sets none. Settings of three hundred questions are long to
 * read and to check: that is done once, until they change. `NotFound` where the instance asks nothing.
 */
export async function keptSettings(tx: Tx, at: At): Promise<SurveySettings> {
  const settings = one([await checkedSettings(tx, at)].filter(isSurvey), 'survey');
  return settings.threshold === undefined ? { ...settings, threshold: guarded(at.ownThreshold, settings) } : settings;
}

/** The same of an instance of which no row was read yet. */
export async function settingsOf(tx: Tx, formatId: string): Promise<SurveySettings> {
  const rows = await tx
    .select({ tenantId: offerFormats.tenantId, row: rowVersion, ownThreshold: tenants.surveyThreshold })
    .from(offerFormats)
    .innerJoin(tenants, eq(tenants.id, offerFormats.tenantId))
    .where(eq(offerFormats.id, formatId));
  return keptSettings(tx, { ...one(rows, 'survey'), formatId });
}

async function checkedSettings(tx: Tx, { tenantId, formatId, row }: At): Promise<SurveySettings | null> {
  const key = `${tenantId} ${formatId}`;
  const known = kept.get(key);
  if (known?.row === row) return known.settings;
  const [stored] = await tx
    .select({ settings: offerFormats.settings })
    .from(offerFormats)
    .where(eq(offerFormats.id, formatId));
  const read = StoredSurvey.safeParse(stored?.settings);
  const settings = read.success ? read.data : null;
  kept.delete(key);
  kept.set(key, { row, settings });
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return settings;
}

/** What is anonymous is hidden below the usual threshold at least, whatever the town set for others. */
const guarded = (own: number, { anonymous }: SurveySettings): number => (anonymous ? Math.max(own, THRESHOLD) : own);

const isSurvey = (settings: SurveySettings | null): settings is SurveySettings => settings !== null;
