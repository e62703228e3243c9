import { letters } from '@/db/schema/surveys';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { seal, unseal } from '@/lib/sealing';
import { questionsOf } from '../model/page';
import { filesIn } from '../model/questions';
import type { Origin } from '../model/survey';
import type { Answers } from '../model/walk';
import type { Survey } from '../queries/published-survey';
import { claimFiles } from './claim-files';
import { wakeCounting } from './wake-counting';

/** A response on its way to being counted. */
export interface Letter {
  answers: Answers;
  origin: Origin;
  memberId: string | null;
  /** Absent: today. */
  answeredAt?: Date | undefined;
}

/** Puts a response, sealed, among those of its survey that are not counted yet; they are, soon after the commit. */
export async function dropLetter(tx: Tx, survey: Survey, letter: Letter): Promise<void> {
  const { answeredAt = new Date(), ...said } = letter;
  await claimFiles(tx, survey.formatId, filesIn(questionsOf(survey.settings.pages), said.answers));
  // Neither a day nor a version goes along with what is anonymous: on a quiet day it would say who.
  const when = survey.settings.anonymous
    ? { day: null, version: null }
    : { day: answeredAt.toISOString().slice(0, 10), version: survey.version };
  const sealed = seal(aboutOf(survey.formatId), Buffer.from(JSON.stringify({ ...said, ...when })));
  const [row] = await tx
    .insert(letters)
    .values({ offerFormatId: survey.formatId, sealed })
    .returning({ tenantId: letters.tenantId });
  afterCommit(tx, () => wakeCounting(row?.tenantId as TenantId, survey.formatId));
}

/** A letter that was opened. */
export type OpenLetter = Omit<Letter, 'answeredAt'> & { day: string | null; version: number | null };

/** Opens a letter of this survey. Throws where it was sealed with another key. */
export const openLetter = (formatId: string, sealed: Uint8Array): OpenLetter =>
  JSON.parse(unseal(aboutOf(formatId), sealed).toString()) as OpenLetter;

const aboutOf = (formatId: string) => `letter ${formatId}`;
