import { z } from 'zod';
import { one } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { threadView } from '@/lib/threads/queries/view';

/** A further page of a discussion, for pages that are already open. Personal, so nobody may keep it. */
export async function GET(request: Request, context: { params: Promise<{ tenant: string; thread: string }> }) {
  const { tenant, thread } = await context.params;
  const query = new URL(request.url).searchParams;
  try {
    const actor = await currentActor(tenant);
    const id = one(z.uuid().safeParse(thread).success ? [thread] : [], 'thread');
    const view = await threadView(actor, id, {
      sort: query.get('sort') ?? undefined,
      from: query.get('from') ?? undefined,
    });
    const { comments, next, ownVotes, hiddenTexts } = view;
    const headers = { 'cache-control': 'private, no-store' };
    return Response.json({ comments, next, ownVotes, hiddenTexts }, { headers });
  } catch (error) {
    return asResponse(error);
  }
}
