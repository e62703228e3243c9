import { netiquetteVersions } from '@/db/schema/netiquette';
import type { Tx } from '@/db/tenancy';
import type { NetiquetteRule } from '../model';
import { netiquetteTemplate } from '../model/template';

/** Gives a space its first netiquette, in the caller's transaction. Absent: the template. */
export async function beginNetiquette(tx: Tx, rules: NetiquetteRule[] = netiquetteTemplate, publishedAt?: Date) {
  await tx
    .insert(netiquetteVersions)
    .values({ version: 1, rules, changesRules: true, ...(publishedAt && { publishedAt }) });
}
