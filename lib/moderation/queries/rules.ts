import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { rulesIn as inTongue, tongueOf } from '@/lib/netiquette/model';
import { versionInForce } from '@/lib/netiquette/queries/versions';
import { canModerate } from '../policy';

/** A rule of the netiquette, to hide a contribution under. */
export interface Rule {
  number: number;
  title: string;
}

/** The netiquette's rules in this language for who may hide; none for others. */
export const rulesToHideUnder = (actor: Actor, locale: string): Promise<Rule[]> =>
  canModerate(actor).ok ? inTenant(actor, (tx) => rulesIn(tx, locale)) : Promise.resolve([]);

/** The tenant's rules that are in force, in this language. */
export async function rulesIn(tx: Tx, locale: string): Promise<Rule[]> {
  const inForce = await versionInForce(tx);
  return inTongue(inForce?.rules ?? [], tongueOf(locale)).map(({ number, title }) => ({ number, title }));
}
