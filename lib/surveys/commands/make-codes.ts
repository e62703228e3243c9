import { randomBytes } from 'node:crypto';
import { invitationCodes } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { canChangeOffer } from '@/lib/offers/policy';
import { assertAmongEditors } from '@/lib/offers/queries/editors';
import { codeOf } from '../model/code';
import { CodesWish } from '../model/invitation';
import { settingsOf } from '../queries/kept-settings';
import { markOfCode } from '../queries/participation';
import { type SurveyAddress, surveyAddress } from '../queries/survey-address';
import { keepSealingCheck } from './keep-sealing-check';

/**
 * Makes codes, each good for one response to a survey. Only their marks are kept, so that they stand on the printed sheet
 * and nowhere else. In: `CodesWish`. Refuses with `Forbidden`, `NotFound` or `Invalid`.
 */
export async function makeCodes(
  actor: Actor,
  input: unknown,
): Promise<{ codes: string[]; sheet: string; at: SurveyAddress }> {
  const { formatId, sheet, count } = parse(CodesWish, input);
  assertAllowed(canChangeOffer(actor));
  const codes = Array.from({ length: count }, () => codeOf(randomBytes(16)));
  const at = await inTenant(actor, async (tx) => {
    await assertAmongEditors(tx, actor, formatId);
    await settingsOf(tx, formatId);
    await keepSealingCheck(tx, formatId);
    const rows = codes.map((code) => ({ offerFormatId: formatId, sheet, mark: markOfCode(formatId, code) }));
    await tx.insert(invitationCodes).values(rows);
    return surveyAddress(tx, formatId);
  });
  return { codes, sheet, at };
}
