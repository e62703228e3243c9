import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { securityHeaders } from '@/lib/serving/security-headers';
import { answersWithFilesRoute } from '@/lib/surveys/answers-route.next';
import { readFormWithFiles } from '@/lib/surveys/form-with-files.next';
import { keepFormFile } from '@/lib/surveys/keep-form-file.next';
import { way } from '../way';

type Context = { params: Promise<{ tenant: string }> };

/**
 * Where a page of a survey that asks for files is posted to. A script, on whichever page, sends one file alone, and gets
 * what the answer names it by.
 */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (request.headers.get('accept') !== 'application/json') return wholeForm(request, context);
  const answer = isSameOrigin(request.headers)
    ? await oneFile(request, (await context.params).tenant).catch(asResponse)
    : Response.json({ code: 'origin.foreign' }, { status: 403 });
  for (const [name, value] of securityHeaders()) answer.headers.set(name, value);
  return answer;
}

const wholeForm = answersWithFilesRoute(way);

async function oneFile(request: Request, tenant: string): Promise<Response> {
  const sender = senderOf(request.headers);
  const actor = { ...(await currentActor(tenant)), sender };
  keepNetworkPace(actor.tenantId, sender, paces.wish);
  const { form, files, clear } = await readFormWithFiles(request);
  try {
    const [file] = files;
    if (!file) throw new Refusal('Invalid', 'file.missing');
    return Response.json((await keepFormFile(actor, form, file)).given);
  } finally {
    await clear();
  }
}
