import { and, desc, eq } from 'drizzle-orm';
import { tenantTexts } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { isWhole, type Language, languages } from '@/lib/languages/model';
import { gapsInText, isDue, textKinds } from '../model/texts';
import { canSetUp } from '../policy';
import { languagesOf } from './languages';
import { gapsOfSpace, isOpen, latestTexts, type SpaceGap } from './opening';

/** A text in one language, in the list of all. */
export interface TextRow {
  kind: EditedKind;
  locale: Language;
  gaps: number;
  /** Whether the space offers this language; a text in another can be written, and is not shown. */
  isOffered: boolean;
  /** Whether the law asks for it to be looked through again. */
  isDue: boolean;
  /** Null where it is not written yet. */
  version: number | null;
}

export type EditedKind = (typeof textKinds)[number];

/** All texts of the space, and what it lacks before it may open. Refuses with `SignInNeeded` or `Forbidden`. */
export async function textsOfSpace(actor: Actor): Promise<{ rows: TextRow[]; gaps: SpaceGap[]; isOpen: boolean }> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const [texts, offered] = [await latestTexts(tx), await languagesOf(tx, actor)];
    const written = languages.filter((locale) => isWhole(locale) || offered.includes(locale));
    const rows = textKinds.flatMap((kind) =>
      written.map((locale) => {
        const text = texts.find((candidate) => candidate.kind === kind && candidate.locale === locale);
        const facts = { gaps: gapsInText(text?.body ?? '').length, version: text?.version ?? null };
        const due = text !== undefined && isDue(kind, text.validFrom, new Date());
        return { kind, locale, isOffered: offered.includes(locale), isDue: due, ...facts };
      }),
    );
    return { rows, gaps: await gapsOfSpace(tx, actor), isOpen: await isOpen(tx) };
  });
}

/** A text to be edited: how it is now, and its versions, the newest first. */
export interface EditedText {
  body: string;
  versions: { version: number; validFrom: Date; body: string }[];
}

/** One text in one language, to be edited. Refuses with `SignInNeeded` or `Forbidden`. */
export async function editedText(actor: Actor, kind: EditedKind, locale: Language): Promise<EditedText> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const { version, validFrom, body } = tenantTexts;
    const versions = await tx
      .select({ version, validFrom, body })
      .from(tenantTexts)
      .where(and(eq(tenantTexts.kind, kind), eq(tenantTexts.locale, locale)))
      .orderBy(desc(version))
      .limit(50);
    return { body: versions[0]?.body ?? '', versions };
  });
}
