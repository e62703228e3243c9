import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { securityHeaders } from '@/lib/serving/security-headers';
import { fileOfAnswer } from '@/lib/surveys/queries/files';

/**
 * A file that somebody sent with an answer, for the town's staff: to be saved, never to be shown in the page's own
 * surroundings, and kept by no cache.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ tenant: string; file: string }> },
): Promise<Response> {
  const answer = await asked(params).catch(asResponse);
  for (const [name, value] of securityHeaders()) answer.headers.set(name, value);
  return answer;
}

async function asked(params: Promise<{ tenant: string; file: string }>): Promise<Response> {
  const { tenant, file } = await params;
  const id = z.uuid().safeParse(file);
  const actor = await currentActor(tenant);
  if (!id.success) throw new Refusal('NotFound', 'survey.file-not-found');
  const { name, type, bytes } = await fileOfAnswer(actor, id.data);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': type,
    },
  });
}

/** For old browsers: only letters that every header may hold. */
const plain = (name: string) => name.replace(/[^A-Za-z0-9._ -]/g, '_');
