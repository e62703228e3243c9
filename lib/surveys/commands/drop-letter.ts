import { letters } from '@/db/schema/surveys';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { seal, unseal } from '@/lib/sealing';
import { questionsOf } from '../model/page';
import { filesIn } from '../model/questions';
import type { Origin } from '../model/survey';
import type { Answers } from '../model/walk';
import type { Survey } from '../queries/published-survey';
import { aboutLetter } from '../queries/sealing-check';
import { claimFiles } from './claim-files';
import { keepSealingCheck } from './keep-sealing-check';
import { wakeCounting } from './wake-counting';

/** A response on its way to being counted. */
export interface Letter {
  answers: Answers;
  origin: Origin;
  memberId: string | null;
  /** Absent: today. */
  answeredAt?: Date | undefined;
}

/** Puts a response, sealed, among those of its survey that are not counted yet; they are, soon after the commit. Refuses with `Invalid` and `answer.file-gone`, or as `dropLetters`. */
export async function dropLetter(tx: Tx, survey: Survey, letter: Letter): Promise<void> {
  await claimFiles(tx, survey, filesIn(questionsOf(survey.settings.pages), letter.answers));
  await dropLetters(tx, survey, [letter]);
}

/** The same of several, whose files are kept already. Refuses with `Forbidden` `survey.other-key`. */
export async function dropLetters(tx: Tx, survey: Survey, given: readonly Letter[]): Promise<void> {
  if (given.length === 0) return;
  if (survey.otherKey) throw new Refusal('Forbidden', 'survey.other-key');
  if (survey.settings.anonymous || survey.settings.codes) await keepSealingCheck(tx, survey.formatId);
  const rows = given.map((letter) => ({ offerFormatId: survey.formatId, sealed: sealedLetter(survey, letter) }));
  const [row] = await tx.insert(letters).values(rows).returning({ tenantId: letters.tenantId });
  afterCommit(tx, () => wakeCounting(row?.tenantId as TenantId, survey.formatId));
}

function sealedLetter({ formatId, settings, version }: Survey, letter: Letter): Buffer {
  const { answeredAt = new Date(), ...said } = letter;
  // Neither a day nor a version goes along with what is anonymous: on a quiet day it would say who.
  const when = settings.anonymous
    ? { day: null, version: null }
    : { day: answeredAt.toISOString().slice(0, 10), version };
  return seal(aboutLetter(formatId), Buffer.from(JSON.stringify({ ...said, ...when })));
}

/** A letter that was opened. */
export type OpenLetter = Omit<Letter, 'answeredAt'> & { day: string | null; version: number | null };

/** Opens a letter of this survey. Throws where it was sealed with another key. */
export const openLetter = (formatId: string, sealed: Uint8Array): OpenLetter =>
  JSON.parse(unseal(aboutLetter(formatId), sealed).toString()) as OpenLetter;
