import { desc, sql } from 'drizzle-orm';
import { tenants, tenantTexts } from '@/db/schema/tenants';
import type { TenantId, Tx } from '@/db/tenancy';
import { isWhole, type Language, languageOf, type Offered } from '@/lib/languages/model';
import { versionInForce } from '@/lib/netiquette/queries/versions';
import { gapsInText, legalKinds } from '../model/texts';
import { languagesOf } from './languages';

/** Whether the tenant that this transaction is in has been opened to the public. */
export async function isOpen(tx: Tx): Promise<boolean> {
  const [open] = await tx
    .select({ id: tenants.id })
    .from(tenants)
    .where(sql`id = nullif(current_setting('app.tenant', true), '')::uuid and opened_at is not null`);
  return open !== undefined;
}

/** Whether in the tenant that this transaction is in an offer is published only when a second person has agreed. */
export async function needsSecond(tx: Tx): Promise<boolean> {
  const [needing] = await tx
    .select({ id: tenants.id })
    .from(tenants)
    .where(sql`id = nullif(current_setting('app.tenant', true), '')::uuid and four_eyes`);
  return needing !== undefined;
}

/** Something that a space lacks before it may open: the words of a gap, or null where the whole text is missing. */
export interface SpaceGap {
  kind: (typeof legalKinds)[number] | 'netiquette';
  locale: Language;
  gap: string | null;
}

/** What the space's legal texts lack in the languages that it offers, and its netiquette, as listed. */
export async function gapsOfSpace(tx: Tx, scope: { tenantId: TenantId }): Promise<SpaceGap[]> {
  const offered = await languagesOf(tx, scope);
  const legal = await legalGaps(tx, offered);
  const isRuled = (await versionInForce(tx)) !== null;
  return isRuled ? legal : [...legal, { kind: 'netiquette', locale: languageOf('', offered), gap: null }];
}

/** What its legal texts lack in those of these languages that all is written in; in others they may be there, and need not. */
export async function legalGaps(tx: Tx, languages: Offered): Promise<SpaceGap[]> {
  const texts = await latestTexts(tx);
  return legalKinds.flatMap((kind) =>
    languages.filter(isWhole).flatMap((locale) => {
      const text = texts.find((candidate) => candidate.kind === kind && candidate.locale === locale);
      const gaps: (string | null)[] = text ? gapsInText(text.body) : [null];
      return gaps.map((gap) => ({ kind, locale, gap }));
    }),
  );
}

/** The newest version of each text in each language. */
export const latestTexts = (tx: Tx) =>
  tx
    .selectDistinctOn([tenantTexts.kind, tenantTexts.locale])
    .from(tenantTexts)
    .orderBy(tenantTexts.kind, tenantTexts.locale, desc(tenantTexts.version));
