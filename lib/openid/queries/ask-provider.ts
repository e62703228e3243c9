import {
  allowInsecureRequests,
  type Configuration,
  type CustomFetch,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { isRefusal, Refusal } from '@/lib/errors';
import { log } from '@/lib/log';
import { isAllowedByOperator, plainUrl } from '@/lib/outgoing/policy/targets';
import { safeFetch } from '@/lib/outgoing/safe-fetch';
import { settings } from '@/lib/settings';
import type { Provider } from '../model';

type Asked = Pick<Provider, 'issuer' | 'clientId' | 'clientSecret'>;

/**
 * What a provider says of itself, asked anew each time: so a changed key counts at once, and nothing old is believed. The
 * signature of its tokens is checked although they come over TLS. Refuses with `openid.away` where it does not answer,
 * and `openid.wrong` where it is no such provider.
 */
export async function configurationOf({ issuer, clientId, clientSecret }: Asked): Promise<Configuration> {
  const plain = isPlainAllowed(issuer);
  const execute = [...(plain ? [allowInsecureRequests] : []), enableNonRepudiationChecks];
  return withProvider(() =>
    discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [customFetch]: guardedFetch,
      execute,
      timeout: 10,
    }),
  );
}

/** Runs what asks a provider; what goes wrong becomes one of three refusals, and its cause goes to the log. */
export async function withProvider<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const outgoing = causesOf(error).find(isRefusal);
    log.warn({ code: outgoing?.code ?? codeOf(error), claim: claimOf(error) }, 'OpenID provider');
    throw outgoing ? new Refusal('Conflict', 'openid.away') : refusalFor(codeOf(error));
  }
}

/** Only what the operator named may be asked without TLS: a provider on this computer, in a test or a demo. */
function isPlainAllowed(issuer: string): boolean {
  const url = plainUrl(issuer);
  if (url?.protocol !== 'http:') return false;
  if (isAllowedByOperator(url, settings().outgoingAllowedHosts)) return true;
  throw new Refusal('Invalid', 'openid.no-tls');
}

const JSON_TYPES = ['application/json', 'application/jwk-set+json'];
const ANSWER_BYTES = 1024 * 1024;

/** Every request of the library goes out by the one guarded way. */
const guardedFetch: CustomFetch = async (address, { method, body, headers }) => {
  const post = method === 'POST' ? { text: String(body ?? ''), headers: onlyForms(headers) } : undefined;
  const question = { types: JSON_TYPES, bytes: ANSWER_BYTES, ...(post && { post }) };
  const { status, type, body: answered } = await safeFetch(address, question);
  return new Response(status === 204 ? null : new Uint8Array(answered), { status, headers: { 'content-type': type } });
};

const onlyForms = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /^(authorization|content-type)$/i.test(name)));

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause);
  return causes;
}

const codeOf = (error: unknown): string =>
  error instanceof Error
    ? String(('error' in error && error.error) || ('code' in error && error.code) || error.name)
    : '';

/** Which claim of a token was wrong; what it said instead is nobody's business. */
function claimOf(error: unknown): string | undefined {
  const cause: unknown = causesOf(error).at(-1)?.cause;
  return typeof cause === 'object' && cause !== null && 'claim' in cause ? String(cause.claim) : undefined;
}

/** What somebody chose at the provider is no fault of it. */
const refusalFor = (code: string) =>
  code === 'access_denied' || code === 'login_required' || code === 'consent_required'
    ? new Refusal('Forbidden', 'openid.cancelled')
    : new Refusal('Forbidden', 'openid.refused');
