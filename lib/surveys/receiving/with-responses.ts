import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRefusal } from '@/lib/errors';
import { keptFormCookie } from '@/lib/identity/model';
import { actorOfRequest, headersOf } from '@/lib/identity/queries/actor-of-request';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { logFault } from '@/lib/log';
import { LONG_FORM_LIMIT } from '@/lib/serving/model';
import { readBody, unread } from '@/lib/serving/read-body';
import { securityHeaders } from '@/lib/serving/security-headers';
import { submitResponse } from '../commands/submit-response';
import { finishedForm, readAnswers } from '../model/answers';
import { inLanguageOf, thanksOn } from '../model/own-page';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Takes a survey's finished form at `/TENANT/responses` before Next is asked, which would cost five times as much as all
 * that is done here. What is anything else, and whatever is refused, goes on to Next's route of the same address, which
 * takes the same command and knows what to say.
 */
export const withResponses =
  (next: Handle): Handle =>
  async (request, response) => {
    const [, slug = ''] = RESPONSES.exec(request.url ?? '') ?? [];
    if (!slug || !isFinishedForm(slug, request)) return next(request, response);
    const body = await readBody(request, LONG_FORM_LIMIT).catch(() => undefined);
    // Whoever is gone before the end of their form gets no answer.
    if (body === undefined) return response.destroy();
    if (body === null) return next(request, response);
    const location = await taken(slug, request, body);
    if (location === null) return next(unread(request, body), response);
    response.writeHead(303, { ...Object.fromEntries(securityHeaders()), location, 'content-length': 0 }).end();
  };

const RESPONSES = /^\/([a-z0-9-]{1,100})\/responses$/;

/** Not where something was kept that is forgotten now. */
const isFinishedForm = (slug: string, { method, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true &&
  !headers.cookie?.includes(keptFormCookie(slug));

/** Where one is afterwards, or null where Next is to say what comes of it. */
async function taken(slug: string, request: IncomingMessage, body: Buffer): Promise<string | null> {
  const form = new URLSearchParams(body.toString());
  if (form.has('go') || !isSameOrigin(headersOf(request))) return null;
  try {
    const actor = await actorOfRequest(slug, request);
    keepNetworkPace(actor.tenantId, actor.sender ?? '', paces.wish);
    const answers = readAnswers(form);
    const { path } = await submitResponse(actor, finishedForm(form.get('formatId'), answers));
    return inLanguageOf(thanksOn(path, answers), answers);
  } catch (error) {
    // A fault may pass; Next's route shows it if it does not. Sent twice, an answer is stored once.
    if (!isRefusal(error)) logFault(error);
    return null;
  }
}
