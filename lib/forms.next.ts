import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { answerForm } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { type GoesOn, keepingTyped } from '@/lib/identity/kept-form.next';
import { localPath } from '@/lib/identity/model';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { LONG_FORM_LIMIT } from '@/lib/serving/model';

/** What a form's route works with. */
export interface FormCall<P extends { tenant: string }, R extends ReadForm = ReadForm> {
  actor: Actor;
  form: FormData;
  /** The form with what else its reader took in. */
  read: R;
  params: P;
  request: Request;
}

/** The largest form, in bytes. */
const BODY_LIMIT = 64 * 1024;

/**
 * The door of a form: takes a post from our own pages only, reads at most 64 KB, and answers 303 to the path that
 * `work` returns, or with the file that it makes, and keeps what was typed where that goes on. A refusal goes back to the page with the form, as `?refused=code&fields=field:code`, where it is to wait with `seconds`; one that signing
 * in or a pseudonym would settle leads there first and back afterwards. Either way the page finds what was typed by
 * `typedBefore`, without a script.
 */
export const formRoute = <P extends { tenant: string } = { tenant: string }>(
  work: (call: FormCall<P>) => Promise<string | GoesOn | Response>,
) => formRouteReading<P, ReadForm>(async (request) => ({ form: await limitedForm(request, BODY_LIMIT) }), work);

/** The same door for the settings of a survey of hundreds of questions, and for long answers to all of them: up to 1 MB. */
export const longFormRoute = <P extends { tenant: string } = { tenant: string }>(
  work: (call: FormCall<P>) => Promise<string | GoesOn | Response>,
) => formRouteReading<P, ReadForm>(async (request) => ({ form: await limitedForm(request, LONG_FORM_LIMIT) }), work);

/** A form as it was read. */
export interface ReadForm {
  form: FormData;
  /** Called when the answer is given, whatever it is. */
  clear?: () => Promise<void>;
}

/** The same door for a form that is read another way, with files for instance. */
export const formRouteReading =
  <P extends { tenant: string }, R extends ReadForm>(
    reader: (request: Request) => Promise<R>,
    work: (call: FormCall<P, R>) => Promise<string | GoesOn | Response>,
  ) =>
  async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return Response.json({ code: 'origin.foreign' }, { status: 403 });
    const params = await context.params;
    const sender = senderOf(request.headers);
    const actor = { ...(await currentActor(params.tenant)), sender };
    const page = pageOf(request, params.tenant);
    let file: Response | undefined;
    const answer = await answerForm(async () => {
      keepNetworkPace(actor.tenantId, sender, paces.wish);
      const read = await reader(request);
      const { form } = read;
      assertSamePerson(form, actor);
      const typed = { tenantSlug: params.tenant, actor, form, page, request };
      const answered = keepingTyped(typed, async () => {
        const done = await work({ actor, form, read, params, request });
        if (!(done instanceof Response)) return done;
        file = done;
        return page;
      });
      return answered.finally(() => read.clear?.());
    }, page);
    return file ?? answer;
  };

/**
 * What waited in a browser says who wrote it (`as`): it is not posted in the name of who sits there now. Refuses with
 * `Forbidden`.
 */
function assertSamePerson(form: FormData, { memberId }: Actor): void {
  const writer = form.get('as');
  if (writer !== null && writer !== (memberId ?? '')) throw new Refusal('Forbidden', 'session.another-person');
}

/** The page with the form: the referrer's path, where it is one of this tenant's; without what it said last time. */
function pageOf(request: Request, tenantSlug: string): string {
  const referrer = request.headers.get('referer') ?? '';
  if (!URL.canParse(referrer)) return `/${tenantSlug}`;
  const { pathname, searchParams } = new URL(referrer);
  for (const said of ['refused', 'fields', 'seconds', 'facts', 'fault']) searchParams.delete(said);
  // What stands in a frame on another site is a part of the offer's own page, and goes on there.
  const whole = pathname.replace(`/${tenantSlug}/embed/`, `/${tenantSlug}/offers/`);
  return localPath(tenantSlug, whole + (searchParams.size > 0 ? `?${searchParams}` : ''));
}

async function limitedForm(request: Request, limit: number): Promise<FormData> {
  const body = await limitedBody(request, limit);
  const type = request.headers.get('content-type') ?? '';
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Refusal('Invalid', 'form.unreadable');
  }
}

/** The body of a request, of which no more is read than a long form may have. Refuses with `Invalid` `form.too-large`. */
export async function limitedBody(request: Request, limit = LONG_FORM_LIMIT): Promise<Blob> {
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    length += chunk.length;
    if (length > limit) throw new Refusal('Invalid', 'form.too-large', { limit });
    bytes.push(chunk);
  }
  return new Blob(bytes);
}
