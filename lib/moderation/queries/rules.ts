import { eq } from 'drizzle-orm';
import { netiquetteRules } from '@/db/schema/tenants';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { languageOfRules } from '@/lib/tenants/queries/languages';
import { canModerate } from '../policy';

/** A rule of the netiquette, to hide a contribution under. */
export interface Rule {
  number: number;
  title: string;
}

/** The netiquette's rules in this language for who may hide; none for others. */
export const rulesToHideUnder = (actor: Actor, locale: string): Promise<Rule[]> =>
  canModerate(actor).ok ? inTenant(actor, (tx) => rulesIn(tx, locale)) : Promise.resolve([]);

/** The tenant's rules in this language, else in the space's first. */
export const rulesIn = (tx: Tx, locale: string): Promise<Rule[]> =>
  tx
    .select({ number: netiquetteRules.number, title: netiquetteRules.title })
    .from(netiquetteRules)
    .where(eq(netiquetteRules.locale, languageOfRules(locale)))
    .orderBy(netiquetteRules.number);
