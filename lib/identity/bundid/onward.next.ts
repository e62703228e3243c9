import { createHash } from 'node:crypto';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { directionOf } from '@/lib/languages/model';
import { securityHeaders } from '@/lib/serving/security-headers';
import { isSecure, newToken } from '../model';
import { attributes } from '../session-cookie.next';
import { REQUEST_MINUTES } from './model';

/** A form that is to be posted at once, and where to. */
interface Onward {
  to: 'there' | 'here';
  action: string;
  fields: Record<string, string>;
}

/**
 * A page of nothing but a form that sends itself, and a button for who has no scripts: how SAML has browsers carry a
 * message from one site to the other. Its policy lets it post to that one address, and run that one script.
 */
export async function onwardPage({ to, action, fields }: Onward): Promise<Response> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('bundid.onward')]);
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const html = `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(t(`${to}.title`))}</title><style>${STYLE}</style></head><body><main><h1>${escaped(t(`${to}.title`))}</h1><p>${escaped(t(`${to}.text`))}</p><form method="post" action="${escaped(action)}">${inputs.join('')}<button>${escaped(t(`${to}.go`))}</button></form></main><script>${SCRIPT}</script></body></html>`;
  const headers = new Headers([...securityHeaders()]);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'no-store');
  headers.set('content-security-policy', policyFor(to === 'here' ? "'self'" : new URL(action).origin));
  return new Response(html, { headers });
}

const SCRIPT = 'document.forms[0].submit()';
const STYLE =
  'body{font:1.125rem/1.5 "Fira Sans",system-ui,sans-serif;color:#171a2b;background:#fff;margin:0}main{max-width:34rem;margin:15vh auto;padding:0 1rem}h1{font-size:1.75rem}button{font:inherit;font-weight:600;color:#fff;background:#171a2b;border:0;border-radius:.25rem;min-height:3rem;padding:0 1.25rem}button:focus-visible{outline:.2rem solid #171a2b;outline-offset:.2rem}@media(prefers-color-scheme:dark){body{color:#fff;background:#1d2034}button{color:#1d2034;background:#fff}button:focus-visible{outline-color:#fff}}';

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policyFor = (target: string) =>
  `default-src 'none'; script-src ${hashed(SCRIPT)}; style-src ${hashed(STYLE)}; form-action ${target}; frame-ancestors 'none'; base-uri 'none'`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The name of the cookie by which a browser shows that it was the one that asked. */
const browserCookie = (tenantSlug: string) => `${isSecure() ? '__Host-' : ''}bundid-${tenantSlug}`;

/** This browser's token for what it asks of BundID, given to it for as long as that may take. */
export async function browserToken(tenantSlug: string): Promise<string> {
  const jar = await cookies();
  const name = browserCookie(tenantSlug);
  const token = jar.get(name)?.value ?? newToken();
  jar.set(name, token, { ...attributes(), maxAge: 2 * REQUEST_MINUTES * 60 });
  return token;
}

/** The token that this browser was given, and has no more. */
export async function spentBrowserToken(tenantSlug: string): Promise<string | undefined> {
  const jar = await cookies();
  const name = browserCookie(tenantSlug);
  const token = jar.get(name)?.value;
  if (token) jar.set(name, '', { ...attributes(), maxAge: 0 });
  return token;
}
