import { createHash } from 'node:crypto';
import NextAuth, { type AuthOptions } from 'next-auth';
import EmailProvider from 'next-auth/providers/email';
import { Refusal } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Tenant } from '@/lib/tenants/queries';
import { adapterIn } from './adapter.next';
import { type Redeeming, sendLink } from './commands/sign-in-links';
import { newToken } from './model';
import { newCode } from './model/code';
import { type WaitingLink, waitingLink } from './queries';

/**
 * Who asks for a link: an address that was parsed, the token of the browser, where to go on afterwards, and in which
 * language to write.
 */
export interface Asking {
  email: string;
  /** The origin of the host that the person uses: the link leads back there. */
  origin: string;
  browser: string;
  next: string;
  locale: string;
}

/** Has next-auth mail a link to a page with a button. Known and unknown addresses are treated alike. */
export async function mailLink(tenant: Tenant, asking: Asking): Promise<void> {
  const linkToken = newToken();
  const csrfToken = newToken();
  let sent = false;
  const options = optionsFor(tenant, {
    redeeming: { locale: asking.locale, guestId: null },
    linkToken,
    keepLink: async (tokenHash) => {
      await sendLink(tenant, { ...asking, token: linkToken, tokenHash, code: newCode() });
      sent = true;
    },
  });
  await throughNextAuth(options, {
    method: 'POST',
    query: { nextauth: ['signin', 'email'] },
    body: { email: asking.email, csrfToken },
    cookies: { [CSRF_COOKIE]: `${csrfToken}|${sha256(csrfToken + SECRET)}` },
  });
  if (!sent) throw new Error('next-auth mailed no link');
}

/**
 * Has next-auth redeem a link's token. Out: the token of the new session.
 * Refuses with `Forbidden` where the link was used, has run out, or is another tenant's.
 */
export async function redeemLink(tenant: Tenant, linkToken: string, redeeming: Redeeming): Promise<string> {
  const sessionToken = newToken();
  let signedIn = false;
  const options = optionsFor(tenant, {
    redeeming,
    sessionToken,
    signedIn: () => {
      signedIn = true;
    },
  });
  const query = { nextauth: ['callback', 'email'], token: linkToken };
  await throughNextAuth(options, { method: 'GET', query, body: {}, cookies: {} });
  if (!signedIn) throw new Refusal('Forbidden', 'link.spent');
  return sessionToken;
}

/**
 * The address that a link was mailed to, without using it up, and whether this browser asked for it; null where it was
 * used, ran out, or is another tenant's. So a page can say as whom one is about to sign in, and nobody signs in as a
 * stranger who sent them a link.
 */
export const lookAtLink = (tenant: Tenant, linkToken: string, browser: string | null): Promise<WaitingLink | null> =>
  // As next-auth hashes it: the token, and the provider's secret.
  waitingLink(tenant.id, sha256(linkToken + tenant.id), browser);

/** next-auth has no address of its own here, so its cookie of this name never reaches a browser. */
const CSRF_COOKIE = 'csrf';
/** Protects nothing but the pair of csrf tokens that `mailLink` makes for itself; so it may change with each start. */
const SECRET = newToken();

interface Course {
  redeeming: Redeeming;
  linkToken?: string;
  keepLink?: (tokenHash: string) => Promise<void>;
  sessionToken?: string;
  signedIn?: () => void;
}

const optionsFor = (
  tenant: Tenant,
  { redeeming, linkToken, keepLink, sessionToken, signedIn }: Course,
): AuthOptions => ({
  secret: SECRET,
  adapter: {
    ...adapterIn(tenant.id, redeeming),
    createVerificationToken: async (kept) => {
      await keepLink?.(kept.token);
      return kept;
    },
  },
  providers: [
    EmailProvider({
      // The token's hash holds the tenant: one tenant's link fits no other's row.
      secret: tenant.id,
      generateVerificationToken: () => linkToken ?? newToken(),
      normalizeIdentifier: (email) => email,
      // The mail is queued by `keepLink`, in one transaction with the token.
      sendVerificationRequest: () => {},
    }),
  ],
  session: { strategy: 'database', generateSessionToken: () => sessionToken ?? newToken() },
  cookies: { csrfToken: { name: CSRF_COOKIE, options: {} } },
  events: { signIn: () => signedIn?.() },
  logger: {
    // Not the facts that come with it: they hold addresses and tokens.
    error: (code) => log.error({ code }, 'next-auth'),
    warn: () => {},
    debug: () => {},
  },
});

interface Asked {
  method: 'GET' | 'POST';
  query: Record<string, string | string[]>;
  body: Record<string, string>;
  cookies: Record<string, string>;
}

/** Calls next-auth with a request that we make, and leaves its answer: what it did shows in the adapter. */
async function throughNextAuth(options: AuthOptions, asked: Asked): Promise<void> {
  const silent = { status: () => silent, setHeader: () => silent, getHeader: () => [], end: () => {}, send: () => {} };
  await (NextAuth as unknown as ApiHandler)({ ...asked, headers: {} }, silent, options);
}

type ApiHandler = (request: Asked & { headers: object }, response: object, options: AuthOptions) => Promise<unknown>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
