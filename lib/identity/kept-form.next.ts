import { cookies } from 'next/headers';
import { isRefusal } from '@/lib/errors';
import { type FormCall, formRoute } from '@/lib/forms.next';
import { forgetForm, keepForm } from './commands/kept-forms';
import { currentTenant } from './current-actor.next';
import { keptFormCookie } from './model';
import { keptForm } from './queries';
import { attributes } from './session-cookie.next';

/**
 * `formRoute` for forms in which people type much: what was refused is kept for an hour, and the page that shows the
 * form finds it again by `typedBefore`, without a script.
 */
export const keptFormRoute = <P extends { tenant: string } = { tenant: string }>(
  work: (call: FormCall<P>) => Promise<string>,
) =>
  formRoute<P>(async (call) => {
    try {
      const path = await work(call);
      await forget(call.params.tenant);
      return path;
    } catch (error) {
      if (isRefusal(error)) await keep(call);
      throw error;
    }
  });

/** What this browser typed into the form on this page before it was refused, by the fields' names; else null. */
export async function typedBefore(tenantSlug: string, page: string): Promise<Record<string, string> | null> {
  const fields = await fieldsBefore(tenantSlug, page);
  return fields && Object.fromEntries(fields);
}

/** The same with every value of a name, for forms in which one may choose several. */
export async function fieldsBefore(tenantSlug: string, page: string): Promise<[name: string, value: string][] | null> {
  const [tenant, jar] = await Promise.all([currentTenant(tenantSlug), cookies()]);
  const token = jar.get(keptFormCookie(tenantSlug))?.value;
  const kept = token ? await keptForm(tenant.id, token) : null;
  return kept?.page === page ? kept.fields : null;
}

async function keep({ actor, form, params, request }: FormCall<{ tenant: string }>): Promise<void> {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const token = await keepForm(actor.tenantId, { action: pathOf(request.url), page: pageOf(request), fields });
  (await cookies()).set(keptFormCookie(params.tenant), token, { ...attributes(), maxAge: 60 * 60 });
}

async function forget(tenantSlug: string): Promise<void> {
  const jar = await cookies();
  const token = jar.get(keptFormCookie(tenantSlug))?.value;
  if (!token) return;
  await forgetForm((await currentTenant(tenantSlug)).id, token);
  jar.delete(keptFormCookie(tenantSlug));
}

const pathOf = (address: string) => (URL.canParse(address) ? new URL(address).pathname : '');
const pageOf = (request: Request) => pathOf(request.headers.get('referer') ?? '');
