import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { sentFile } from '@/lib/files/queries/files';
import { currentActor } from '@/lib/identity/current-actor.next';
import { securityHeaders } from '@/lib/serving/security-headers';

type Params = Promise<{ tenant: string; file: string; name: string }>;

/**
 * A picture or document of an offer, for who may see the offer, or has the link of its draft (`?draft=`). The address of
 * a picture says its size, `960.webp`; of a document the name that a browser saves it under. Documents are saved, not
 * shown, and whatever is in a file runs nowhere.
 */
export async function GET(request: Request, { params }: { params: Params }): Promise<Response> {
  const answer = await sent(request, params).catch(asResponse);
  for (const [name, value] of securityHeaders()) answer.headers.set(name, value);
  return answer;
}

async function sent(request: Request, params: Params): Promise<Response> {
  const { tenant, file, name } = await params;
  const id = z.uuid().safeParse(file);
  if (!id.success) throw new Refusal('NotFound', 'file.not-found');
  const draftKey = new URL(request.url).searchParams.get('draft') ?? undefined;
  const wish = { fileId: id.data, width: Number(/^(\d{1,4})\.webp$/.exec(name)?.[1] ?? 0), draftKey };
  const { bytes, type, isPicture, isPublished } = await sentFile(await currentActor(tenant), wish);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': !isPublished ? 'private, no-store' : isPicture ? PICTURES_KEPT : 'public, max-age=60',
      'content-disposition': isPicture ? 'inline' : `attachment; filename="${safe(name)}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': type,
    },
  });
}

/** A picture never changes; one that was taken away is gone from caches within the hour. */
const PICTURES_KEPT = 'public, max-age=3600';

/** Our own addresses hold nothing else; what somebody made up may. */
const safe = (name: string) => name.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
