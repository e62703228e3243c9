import { desc, sql } from 'drizzle-orm';
import { netiquetteRules, tenants, tenantTexts } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import { type Language, languages } from '@/lib/text';
import { gapsInText, legalKinds } from '../model/texts';

/** Whether the tenant that this transaction is in has been opened to the public. */
export async function isOpen(tx: Tx): Promise<boolean> {
  const [open] = await tx
    .select({ id: tenants.id })
    .from(tenants)
    .where(sql`id = nullif(current_setting('app.tenant', true), '')::uuid and opened_at is not null`);
  return open !== undefined;
}

/** Something that a space lacks before it may open: the words of a gap, or null where the whole text is missing. */
export interface SpaceGap {
  kind: (typeof legalKinds)[number] | 'netiquette';
  locale: Language;
  gap: string | null;
}

/** What the space's legal texts and netiquette lack, in the order in which they are listed. */
export async function gapsOfSpace(tx: Tx): Promise<SpaceGap[]> {
  const texts = await latestTexts(tx);
  const rules = await tx.selectDistinct({ locale: netiquetteRules.locale }).from(netiquetteRules);
  const legal = legalKinds.flatMap((kind) =>
    languages.flatMap((locale) => {
      const text = texts.find((candidate) => candidate.kind === kind && candidate.locale === locale);
      const gaps: (string | null)[] = text ? gapsInText(text.body) : [null];
      return gaps.map((gap) => ({ kind, locale, gap }));
    }),
  );
  const isRuled = rules.some(({ locale }) => locale === 'de');
  return isRuled ? legal : [...legal, { kind: 'netiquette', locale: 'de', gap: null }];
}

/** The newest version of each text in each language. */
export const latestTexts = (tx: Tx) =>
  tx
    .selectDistinctOn([tenantTexts.kind, tenantTexts.locale])
    .from(tenantTexts)
    .orderBy(tenantTexts.kind, tenantTexts.locale, desc(tenantTexts.version));
