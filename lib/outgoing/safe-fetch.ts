import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isRefusal, Refusal } from '@/lib/errors';
import { settings } from '@/lib/settings';
import { bodyOf, ENCODINGS } from './answer-body';
import { askNameServers, type Place, placesOf, placesOfAllowed } from './look-up';
import { ANSWER_BYTES, ANSWER_MS, type Answer, type Question, REDIRECTS, type Resolve } from './model';
import { canAsk, isAllowedByOperator, plainUrl } from './policy/targets';

/** Who asks, for the logs of those who are asked, and for us to know our own question. */
export const USER_AGENT = 'Stadtgespraech';

/**
 * Asks an outside host, and only one of the public internet or one that the operator allows. The one way out: every
 * redirect is checked as the first address was, what a name leads to is looked up once and then used, and no cookie, no
 * password and no header of a visitor goes along. What is posted follows no redirect. Refuses with a code of
 * `outgoing.…`.
 */
export async function safeFetch(address: string, question: Question, resolve = askNameServers): Promise<Answer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), question.ms ?? ANSWER_MS);
  try {
    return await follow(address, question, { signal: patience.signal, resolve });
  } catch (error) {
    throw patience.signal.aborted ? new Refusal('Invalid', 'outgoing.too-slow') : asRefusal(error);
  } finally {
    clearTimeout(timer);
  }
}

interface Way {
  signal: AbortSignal;
  resolve: Resolve;
}

async function follow(address: string, question: Question, way: Way): Promise<Answer> {
  let url = plainUrl(address);
  for (let step = 0; step <= (question.post ? 0 : REDIRECTS); step++) {
    const answer = await ask(checked(url), question, way);
    const onward = REDIRECTING.has(answer.statusCode ?? 0) ? answer.headers.location : undefined;
    if (onward === undefined) return await taken(answer, question);
    answer.destroy();
    if (question.post) break;
    url = plainUrl(onward, url ?? undefined);
  }
  throw new Refusal('Invalid', 'outgoing.redirects');
}

const REDIRECTING = new Set([301, 302, 303, 307, 308]);

function checked(url: URL | null): URL {
  if (!url) throw new Refusal('Invalid', 'outgoing.no-address');
  const { outgoingAllowedHosts: allowed, publicUrl } = settings();
  const verdict = canAsk(url, { allowed, own: publicUrl.hostname });
  if (!verdict.ok) throw new Refusal('Invalid', verdict.code, { host: url.hostname });
  return url;
}

/** Sends one question, over a connection of its own: what was checked is what is asked. Out: the beginning of the answer. */
async function ask(url: URL, { types, post }: Question, { signal, resolve }: Way): Promise<IncomingMessage> {
  const isAllowed = isAllowedByOperator(url, settings().outgoingAllowedHosts);
  const places = await inTime(isAllowed ? placesOfAllowed(url) : placesOf(url, resolve), signal);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const accept = `${types.join(', ')}, */*;q=0.1`;
  const headers = { ...post?.headers, 'user-agent': USER_AGENT, accept, 'accept-encoding': ENCODINGS };
  const method = post ? 'POST' : 'GET';
  return new Promise((answered, failed) => {
    send(url, { agent: false, method, signal, headers, lookup: only(places) })
      .on('response', answered)
      .on('error', failed)
      .end(post?.text);
  });
}

const inTime = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason), { once: true })),
  ]);

/** Stands in for Node's own look-up, and knows nothing but what was found before. */
const only =
  (places: Place[]): LookupFunction =>
  (_host, { all }, done) => {
    if (all) done(null, places);
    else done(null, places[0]?.address ?? '', places[0]?.family);
  };

async function taken(answer: IncomingMessage, { types, bytes = ANSWER_BYTES }: Question): Promise<Answer> {
  try {
    const { statusCode: status = 0, headers } = answer;
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const isWanted = types.includes(type);
    if (status === 200 && !isWanted) throw new Refusal('Invalid', 'outgoing.other-type');
    const hasBody = isWanted && status !== 204 && status !== 304;
    return { status, type, body: hasBody ? await bodyOf(answer, bytes) : Buffer.alloc(0) };
  } finally {
    answer.destroy();
  }
}

/** What the network, TLS or an unpacker says, as a refusal. What has no code is a fault of ours. */
function asRefusal(error: unknown): unknown {
  if (isRefusal(error) || !(error instanceof Error && 'code' in error)) return error;
  const code = String(error.code);
  if (/^(Z_|ERR__ERROR|ERR_BROTLI)/.test(code)) return new Refusal('Invalid', 'outgoing.unreadable');
  return new Refusal(
    'Invalid',
    /CERT|SIGNATURE|SELF_SIGNED/.test(code) ? 'outgoing.certificate' : 'outgoing.no-answer',
  );
}
