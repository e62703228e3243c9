import { cookies, headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { Actor } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { countSender } from '@/lib/limits/commands';
import { limits, senderOf } from '@/lib/limits/model';
import { forgetForm, keepForm } from './commands/kept-forms';
import { currentTenant } from './current-actor.next';
import { givenAt, keptFormCookie, newToken, tokenAt } from './model';
import { CODE_FIELD } from './model/code';
import { detourOf } from './model/detour';
import { keptForm } from './queries';
import { attributes } from './session-cookie.next';

/** A form that was sent: from which page (path and query), by whom, to which address. */
export interface Typed {
  tenantSlug: string;
  actor: Actor;
  form: FormData;
  page: string;
  request: Request;
}

/** Fields of a page, with where they are posted to. */
interface KeptFields {
  tenantId: Actor['tenantId'];
  page: string;
  fields: [name: string, value: string][];
  action?: string;
}

/** A form that goes on on another page: what was typed so far is kept for it. */
export interface GoesOn {
  goOn: string;
}

/**
 * Runs what a form is for. What was typed is kept for an hour where that is refused, fails or goes on, and forgotten
 * where it succeeds. Out: where to go on, which is the way to signing in or to the pseudonym where these are missing.
 */
export async function keepingTyped(typed: Typed, work: () => Promise<string | GoesOn>): Promise<string> {
  try {
    const path = await work();
    if (typeof path !== 'string') {
      await keep(typed);
      return path.goOn;
    }
    await forgetTyped(typed.tenantSlug, pathOf(typed.page));
    return path;
  } catch (error) {
    unstable_rethrow(error);
    await keep(typed).catch(() => {});
    const detour = isRefusal(error) ? detourOf(typed.tenantSlug, error, typed.page) : null;
    if (detour === null) throw error;
    return detour;
  }
}

/**
 * What this browser typed into the form on this page (its path) before it was refused or led away to sign in, by the
 * fields' names; else null. Where a page has several forms, their hidden fields tell which one it was.
 */
export async function typedBefore(tenantSlug: string, page: string): Promise<Record<string, string> | null> {
  const fields = await fieldsBefore(tenantSlug, page);
  return fields && Object.fromEntries(fields);
}

/** The same with every value of a name, for forms in which one may choose several. */
export async function fieldsBefore(tenantSlug: string, page: string): Promise<[name: string, value: string][] | null> {
  const token = await keptToken(tenantSlug);
  return token ? keptForm((await currentTenant(tenantSlug)).id, token, page) : null;
}

/** Forgets what was typed on this page, once it has arrived by whatever way. */
export async function forgetTyped(tenantSlug: string, page: string): Promise<void> {
  const token = await keptToken(tenantSlug);
  if (token) await forgetForm((await currentTenant(tenantSlug)).id, token, page);
}

/** Keeps fields for an hour as if this browser had typed them on a page; as what came out of a file. */
export async function keepFields(tenantSlug: string, kept: KeptFields): Promise<void> {
  const { tenantId, page, fields, action = page } = kept;
  const jar = await cookies();
  const token = (await keptToken(tenantSlug)) ?? tokenAt((await headers()).get('host'), newToken());
  await keepForm(tenantId, token, { action, page: pathOf(page), fields });
  jar.set(keptFormCookie(tenantSlug), token, { ...attributes(), maxAge: 60 * 60 });
}

/** This browser's token for what it typed, where it was given at this host. */
const keptToken = async (tenantSlug: string): Promise<string | null> =>
  givenAt((await headers()).get('host'), (await cookies()).get(keptFormCookie(tenantSlug))?.value);

/** Visitors may fill the table only so fast; who is over the limit loses no right, only this courtesy. */
async function keep({ tenantSlug, actor, form, page, request }: Typed): Promise<void> {
  if (actor.memberId === null) await countSender(actor.tenantId, limits.keptFormsFromSender, senderOf(request.headers));
  await keepFields(tenantSlug, {
    tenantId: actor.tenantId,
    page,
    fields: [...form].filter(isTyped),
    action: new URL(request.url).pathname,
  });
}

/** Not what signs somebody in, nor a secret. */
const UNKEPT = new Set(['token', 'clientSecret', CODE_FIELD]);
const isTyped = (field: [string, FormDataEntryValue]): field is [string, string] =>
  typeof field[1] === 'string' && !UNKEPT.has(field[0]);

const pathOf = (page: string) => page.split(/[?#]/)[0] ?? page;
