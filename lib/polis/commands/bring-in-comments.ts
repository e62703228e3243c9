import { inTenant } from '@/db/tenancy';
import { hideContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { type PolisComment, postKeyOf } from '../model';
import { type ImportedComment, importedComments } from '../queries/imported';
import type { Import } from './import-conversation';

/** Rejected comments are hidden under this rule of the netiquette; Polis does not say which. */
const RULE = 1;

/**
 * Posts what is not there yet, one after the other, since their order is the order of the discussion, and hides at
 * once what was rejected. A moderator's later decision here is not touched. Out: the ids by Polis's numbers.
 */
export async function bringInComments(
  work: Import,
): Promise<{ ids: Map<string, string>; comments: number; hidden: number }> {
  const { conversation, part, name, importer, tell } = work;
  const known = await inTenant(importer, (tx) => importedComments(tx, part.threadId, name));
  const done = { ids: new Map<string, string>(), comments: 0, hidden: 0 };
  for (const comment of conversation.comments) {
    const before = known.get(postKeyOf(part.threadId, name, comment.id));
    const { id, decided } = before ?? (await post(work, comment));
    if (!before) done.comments += 1;
    if (comment.rejected && !decided) {
      await hide(work, id);
      done.hidden += 1;
    }
    done.ids.set(comment.id, id);
    tell({ step: 'comments', done: done.ids.size, of: conversation.comments.length });
  }
  return done;
}

async function post({ part, name, actorOf }: Import, comment: PolisComment): Promise<ImportedComment> {
  const { id, author, text, postedAt } = comment;
  const draft = { key: postKeyOf(part.threadId, name, id), threadId: part.threadId, parentId: null, text };
  const { entry } = await postComment(actorOf(author), draft, { postedAt });
  return { id: entry.id, decided: false };
}

const hide = ({ importer, name }: Import, contributionId: string) =>
  hideContribution(importer, {
    kind: 'comment',
    contributionId,
    rule: RULE,
    reason: `Von der Moderation des Polis-Gesprächs „${name}“ abgelehnt.`,
  });
