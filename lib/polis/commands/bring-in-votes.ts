import { inTenant } from '@/db/tenancy';
import { castPastVotes } from '@/lib/threads/commands/cast-past-votes';
import type { PolisVote } from '../model';
import { importedVotes } from '../queries/imported';
import type { Import } from './import-conversation';

/** How many votes go into one transaction; who posts meanwhile waits for no more than that. */
const AT_ONCE = 500;

/** Casts the votes that are not there yet or differ. In: the comments' ids by Polis's numbers. Out: how many. */
export async function bringInVotes(work: Import, ids: ReadonlyMap<string, string>): Promise<number> {
  const { conversation, part, name, importer, actorOf, tell } = work;
  const known = await inTenant(importer, (tx) => importedVotes(tx, part.threadId, name));
  const pastVote = ({ comment, voter, value, castAt }: PolisVote) => ({
    ...{ actor: actorOf(voter), castAt },
    input: { commentId: ids.get(comment) ?? '', value },
  });
  const missing = conversation.votes.map(pastVote).filter(({ actor, input }) => {
    return (known.get(`${input.commentId} ${actor.memberId}`) ?? 0) !== input.value;
  });
  for (let done = 0; done < missing.length; done += AT_ONCE) {
    await castPastVotes(importer.tenantId, part.threadId, missing.slice(done, done + AT_ONCE));
    tell({ step: 'votes', done: Math.min(done + AT_ONCE, missing.length), of: missing.length });
  }
  return missing.length;
}
