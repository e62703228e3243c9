import { and, eq } from 'drizzle-orm';
import { invitationCodes, participations } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { markOf } from '@/lib/sealing';
import { readCode } from '../model/code';
import type { SurveySettings } from '../model/survey';

/** Who takes part: a member, or whoever has a code. */
export type Voter = { member: string } | { code: string };

/**
 * The mark by which a survey knows that somebody has taken part. Of an anonymous survey it is one from which nobody
 * without the platform's key can tell of whom, and another one in every survey.
 */
export function markOfVoter(formatId: string, voter: Voter, { anonymous }: Pick<SurveySettings, 'anonymous'>): Buffer {
  const subject = 'member' in voter ? `member:${voter.member}` : `code:${voter.code}`;
  return anonymous ? markOf(`participation ${formatId}`, subject) : Buffer.from(subject);
}

/** Whether this voter has taken part. Nobody has not. */
export async function hasTakenPart(
  tx: Tx,
  survey: { formatId: string; settings: Pick<SurveySettings, 'anonymous'> },
  voter: Voter | null,
): Promise<boolean> {
  if (voter === null) return false;
  const mark = markOfVoter(survey.formatId, voter, survey.settings);
  const rows = await tx
    .select({ voter: participations.voter })
    .from(participations)
    .where(and(eq(participations.offerFormatId, survey.formatId), eq(participations.voter, mark)));
  return rows.length > 0;
}

/** The id of an invitation to this survey by its code as somebody typed it, or null. */
export async function invitationBy(tx: Tx, formatId: string, typed: string): Promise<string | null> {
  const code = readCode(typed);
  if (code === null) return null;
  const rows = await tx
    .select({ id: invitationCodes.id })
    .from(invitationCodes)
    .where(and(eq(invitationCodes.offerFormatId, formatId), eq(invitationCodes.mark, markOfCode(formatId, code))));
  return rows[0]?.id ?? null;
}

/** What is kept of a code. */
export const markOfCode = (formatId: string, code: string): Buffer => markOf(`code ${formatId}`, code);
