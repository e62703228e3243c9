import { randomUUID } from 'node:crypto';
import { parse } from '@/lib/errors';
import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { PAGE } from '@/lib/open-data/model/parameters';
import { commentList, commentOf, partAddress } from '@/lib/public-api/model/present';
import { JSON_TYPE, readings, writings } from '@/lib/public-api/model/readings';
import { openComments } from '@/lib/public-api/queries/open-comments';
import { openPart } from '@/lib/public-api/queries/open-part';
import { writeRoute } from '@/lib/public-api/writing.next';
import { postComment } from '@/lib/threads/commands/post-comment';

type Params = { tenant: string; offer: string; part: string };

/** A page of what was said in a discussion. */
export const { GET, OPTIONS } = apiRoute<Params>(readings.comments, async (call) => {
  const { limit = PAGE, cursor } = call.asked;
  const { threadId } = await openPart(call.actor, call.params, 'comment');
  const page = await openComments(call.actor, threadId, { limit, cursor });
  return answerWith(call, commentList(call, partAddress(call, call.params), page), { type: JSON_TYPE });
});

/** Says something, as the owner of the key. */
export const POST = writeRoute<Params>(writings.comment.scope, async ({ call, writer, input }) => {
  const { threadId } = await openPart(call.actor, call.params, 'comment');
  const { key = randomUUID(), parent = null, text } = parse(writings.comment.input, input);
  const { entry } = await postComment(writer, { key, threadId, parentId: parent, text });
  const comment = commentOf(entry, partAddress(call, call.params));
  return Response.json(comment, { status: 201, headers: { location: comment.page, 'cache-control': 'no-store' } });
});
