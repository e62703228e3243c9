import type { Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { dateProblems, type FormatDraft } from '../model/draft';
import { type KeptInstance, keepFormats } from './keep-formats';
import { draftOf, instancesOf, type OfferRow } from './offer-for-update';

/**
 * Makes an offer's formats what `change` makes of them. `by` is the member who does it, `offer` the locked row; `opensAt` and `closesAt` are the
 * offer's dates from now on, which formats without dates of their own follow. Refuses with `Invalid`
 * `dates.outside-offer` and what `keepFormats` refuses.
 */
export async function changeFormats(
  tx: Tx,
  { by, offer, opensAt, closesAt }: { by: string | null; offer: OfferRow; opensAt: Date; closesAt: Date },
  change: (now: FormatDraft[]) => FormatDraft[],
): Promise<KeptInstance[]> {
  const before = await instancesOf(tx, offer.id);
  const formats = change(before.map((instance) => draftOf(instance, offer)));
  const problems = dateProblems({ opensAt, closesAt, formats });
  if (problems.length > 0) throw new Refusal('Invalid', 'input.invalid', { problems });
  return keepFormats(tx, { by, offer: { id: offer.id, opensAt, closesAt }, before, formats });
}
