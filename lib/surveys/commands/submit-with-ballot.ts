import { createHash } from 'node:crypto';
import { spentBallots } from '@/db/schema/surveys';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { assertAllowed, no, parse, Refusal, yes } from '@/lib/errors';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { answersSchema } from '../model/answers';
import { BallotedResponse, GRACE_MS } from '../model/ballot';
import { publishedSurvey, type Survey } from '../queries/published-survey';
import { ballotKey } from './ballot-key';
import { dropLetter } from './drop-letter';

/** Where an answer with a ballot comes from: no person, only a tenant's page, and a network to count by. */
export interface Sender {
  tenantId: TenantId;
  /** Absent where no door let it in. */
  sender?: string | undefined;
}

/**
 * Takes answers with a ballot that was signed blindly: nobody can tell whose. The same ballot sent twice is taken once,
 * without a complaint. In: `BallotedResponse`. Refuses with `NotFound`, `TooMany`, `Forbidden` `ballot.invalid`,
 * `survey.other-key` or `thread.closed`, `Invalid` {problems by question id}.
 */
export async function submitWithBallot({ tenantId, sender }: Sender, input: unknown): Promise<void> {
  const draft = parse(BallotedResponse, input);
  if (sender !== undefined) keepNetworkPace(tenantId, sender, paces.post);
  const key = await ballotKey(tenantId, draft.formatId);
  if (!key.isSigned(draft.ballot, draft.signature)) throw new Refusal('Forbidden', 'ballot.invalid');
  await inTenant({ tenantId }, async (tx) => {
    const survey = await publishedSurvey(tx, draft.formatId);
    if (!survey.settings.anonymous) throw new Refusal('NotFound', 'survey.not-found');
    const answers = parse(answersSchema(survey.settings.pages), draft.answers);
    if (!(await spend(tx, survey, draft.ballot))) return;
    assertAllowed(isInTime(survey) ? yes : no('thread.closed', { closedAt: survey.closesAt }));
    await dropLetter(tx, survey, { answers, origin: 'web', memberId: null });
  });
}

/** Whether the ballot was good still. */
async function spend(tx: Tx, { formatId }: Survey, ballot: Uint8Array): Promise<boolean> {
  const rows = await tx
    .insert(spentBallots)
    .values({ offerFormatId: formatId, ballot: createHash('sha256').update(ballot).digest() })
    .onConflictDoNothing()
    .returning({ ballot: spentBallots.ballot });
  return rows.length > 0;
}

const isInTime = ({ state, closesAt }: Survey): boolean =>
  state === 'open' || (state === 'closed' && Date.now() < closesAt.getTime() + GRACE_MS);
