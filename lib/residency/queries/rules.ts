import { residencyRules } from '@/db/schema/residency';
import type { Tx } from '@/db/tenancy';
import { USUAL_MONTHS } from '../model';

/** How the town lets people show that they live in it. */
export interface ResidencyRules {
  months: number;
  postcodes: string[];
  registerUrl: string | null;
  /** Sealed. */
  registerSecret: Buffer | null;
}

/** The rules of the tenant of this transaction; the usual ones where it has set none. */
export async function rulesOfResidency(tx: Tx): Promise<ResidencyRules> {
  const [row] = await tx.select().from(residencyRules);
  return row ?? { months: USUAL_MONTHS, postcodes: [], registerUrl: null, registerSecret: null };
}

/** The postcodes that lie in the town; none where it has named none. */
export const postcodesIn = async (tx: Tx): Promise<string[]> => (await rulesOfResidency(tx)).postcodes;
