import { assertAllowed, Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { canCreateOffer } from '@/lib/offers/policy';
import { securityHeaders } from '@/lib/serving/security-headers';
import { keepOptionPicture } from '@/lib/surveys/commands/keep-picture';
import { readFormWithFiles } from '@/lib/surveys/form-with-files.next';

/** Where the builder sends the picture of an option. Out: the hash by which the option names it. */
export async function POST(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const answer = isSameOrigin(request.headers)
    ? await kept(request, (await params).tenant).catch(asResponse)
    : Response.json({ code: 'origin.foreign' }, { status: 403 });
  for (const [name, value] of securityHeaders()) answer.headers.set(name, value);
  return answer;
}

async function kept(request: Request, tenant: string): Promise<Response> {
  const sender = senderOf(request.headers);
  const actor = { ...(await currentActor(tenant)), sender };
  keepNetworkPace(actor.tenantId, sender, paces.wish);
  // Before anything is read.
  assertAllowed(canCreateOffer(actor));
  const { files, clear } = await readFormWithFiles(request);
  try {
    const [file] = files;
    if (!file) throw new Refusal('Invalid', 'file.missing');
    if (file.cut) throw new Refusal('Invalid', 'answer.file-too-large');
    return Response.json(await keepOptionPicture(actor, file));
  } finally {
    await clear();
  }
}
