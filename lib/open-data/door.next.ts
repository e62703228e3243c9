import type { TenantId } from '@/db/tenancy';
import { type Actor, visitorOf } from '@/lib/actor';
import { recogniseKey } from '@/lib/api-keys/commands';
import { AT_ONCE_SECONDS, type KnownKey, keyIn } from '@/lib/api-keys/model';

import { isRefusal, Refusal, type RefusalKind } from '@/lib/errors';
import type { Language } from '@/lib/languages/model';
import { keepKeyPace, keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { type Pace, paces } from '@/lib/limits/model/paces';
import { waitInWords } from '@/lib/limits/model/wait';
import { logFault } from '@/lib/log';
import { languageAsked } from '@/lib/serving/language-asked';
import { settings } from '@/lib/settings';
import { type Tenant, tenantBySlug } from '@/lib/tenants/queries';
import { type Translate, textsIn } from '@/lib/text';
import { areaOf } from './model/area';
import { type Asked, type ParameterName, parameters } from './model/parameters';
import { PROBLEM, type Resource } from './model/resources';

/** What a route of the public interface works with. */
export interface ApiCall<P extends { tenant: string } = { tenant: string }> {
  request: Request;
  params: P;
  tenant: Tenant;
  /** What the request showed to be let do more than everybody. Whatever it is, `actor` stays a visitor. */
  key: KnownKey | null;
  /** Always a visitor: whoever asks gets what is public, and nothing of their own. */
  actor: Actor;
  asked: Asked;
  language: Language;
  /** Sentences of `messages/<language>/openData.json`, in the reader's language. */
  say: Translate;
  /** Where people reach the platform, the interface's root below it, and what was asked for: never from the request's host. */
  origin: string;
  root: string;
  self: string;
}

/** Pages of every site may read what is public. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Content-Crs, ETag, Link, Retry-After',
};

/**
 * The door of the public interface: reads the parameters that the resource takes, keeps the network's pace, and answers
 * a refusal as a problem (RFC 9457) with a sentence in the reader's language. Reads only, so it asks for no origin.
 */
export const apiRoute = <P extends { tenant: string }>(
  { accepts }: Pick<Resource, 'accepts'>,
  answer: (call: ApiCall<P>) => Promise<Response>,
  pace: Pace = paces.api,
) => ({
  GET: async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    const language = languageAsked(Object.fromEntries(request.headers));
    try {
      return opened(await answer(await callOf({ request, params: await context.params, language, accepts, pace })));
    } catch (error) {
      return opened(problemOf(error, language));
    }
  },
  OPTIONS: preflight,
});

/** What a browser asks before it asks from another site with an ETag. */
export function preflight(): Response {
  const headers = {
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': 'accept, accept-language, authorization, content-type, if-none-match',
    'access-control-max-age': '86400',
  };
  return opened(new Response(null, { status: 204, headers }));
}

/** A request as it comes in. */
interface Arrival<P> {
  request: Request;
  params: P;
  language: Language;
  accepts: readonly ParameterName[];
  pace: Pace;
}

/** Reads a request: whose town, with what key, how fast, and what it asks for. */
export async function callOf<P extends { tenant: string }>(arrival: Arrival<P>): Promise<ApiCall<P>> {
  const { request, params, language, accepts, pace } = arrival;
  const { pathname, search, searchParams } = new URL(request.url);
  const tenant = await tenantBySlug(params.tenant);
  const key = await keyOf(tenant.id, request, pace);
  const { origin } = settings().publicUrl;
  const root = `${origin}/api/v1/${tenant.slug}`;
  return {
    ...{ request, params, tenant, key, language, origin, root, self: origin + pathname + search },
    actor: visitorOf(tenant.id),
    asked: askedIn(searchParams, accepts),
    say: textsIn(language, 'openData'),
  };
}

/**
 * The key of a request, which has its own pace; without one, or for what costs more, its network's counts. One that does
 * not count, or not any more, is refused with `SignInNeeded` `key.unknown`: its bearer should know.
 */
async function keyOf(tenantId: TenantId, { headers }: Request, pace: Pace): Promise<KnownKey | null> {
  const sender = senderOf(headers);
  const shown = keyIn(headers);
  if (shown) keepNetworkPace(tenantId, sender, paces.keyed);
  const key = shown === null ? null : await recogniseKey(tenantId, shown);
  if (shown && !key) throw new Refusal('SignInNeeded', 'key.unknown');
  if (key?.perSecond && pace === paces.api) {
    keepKeyPace(tenantId, key.id, { atOnce: key.perSecond * AT_ONCE_SECONDS, perSecond: key.perSecond });
  } else keepNetworkPace(tenantId, sender, pace);
  return key;
}

/** What the address asks for. Refuses what the resource does not know, and what is said twice or wrongly (7.9 and 7.10). */
function askedIn(query: URLSearchParams, accepts: readonly ParameterName[]): Asked {
  const asked: Partial<Record<ParameterName, unknown>> = {};
  for (const [name, text] of query) {
    const known = accepts.find((accepted) => accepted === name);
    if (!known) throw new Refusal('Invalid', 'parameter.unknown', { name: name.slice(0, NAME) });
    const read = parameters[known].read.safeParse(text);
    if (!read.success || known in asked) throw new Refusal('Invalid', 'parameter.wrong', { name });
    asked[known] = read.data;
  }
  // A place is whole, or none.
  const [missing, ...others] = PLACE.filter((name) => !(name in asked));
  if (missing && others.length < PLACE.length - 1) throw new Refusal('Invalid', 'parameter.wrong', { name: missing });
  const { bbox, 'bbox-crs': system } = asked as Asked;
  if (bbox && !areaOf(bbox, system)) throw new Refusal('Invalid', 'parameter.wrong', { name: 'bbox' });
  return asked as Asked;
}

const PLACE = ['lon', 'lat', 'radius'] as const;

/** So much of a stranger's word is repeated to them. */
const NAME = 40;

/** The standard wants 400 where forms and the rest of the platform say 422. */
const statusOf: Record<RefusalKind, number> = {
  Invalid: 400,
  SignInNeeded: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  TooMany: 429,
};

/** A refusal as a problem, anything else as a fault with its id. */
export function problemOf(error: unknown, language: Language): Response {
  if (!isRefusal(error)) {
    const id = logFault(error);
    return problem(500, { title: textsIn(language, 'common')('fault.title'), code: 'fault', id });
  }
  const { seconds, name, problems } = error.facts;
  const wait = typeof seconds === 'number' ? { 'retry-after': String(seconds) } : undefined;
  const title = textsIn(language, 'refusals')(error.code, sentenceFacts(error, language));
  const detail = error.code === 'parameter.wrong' ? textsIn(language, 'openData')(`parameters.${name}`) : undefined;
  return problem(statusOf[error.kind], { title, detail, code: error.code, problems }, wait);
}

function sentenceFacts({ facts: { seconds, name, limit } }: Refusal, language: Language) {
  return {
    ...(typeof seconds === 'number' && { wait: waitInWords(seconds, language) }),
    ...(typeof name === 'string' && { name }),
    ...(typeof limit === 'number' && { limit }),
  };
}

const problem = (status: number, words: Record<string, unknown>, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', status, ...words }), {
    status,
    headers: { 'content-type': PROBLEM, 'cache-control': 'no-store', ...headers },
  });

/** Lets pages of every site read an answer. */
export function opened(response: Response): Response {
  for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
  response.headers.append('vary', 'accept-language');
  return response;
}
