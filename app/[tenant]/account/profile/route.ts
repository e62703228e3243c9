import { cookies } from 'next/headers';
import { formRoute } from '@/lib/forms.next';
import { changeProfile } from '@/lib/identity/commands/profile';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { attributes } from '@/lib/identity/session-cookie.next';
import { languageOf } from '@/lib/languages/model';

const A_YEAR = 365 * 24 * 60 * 60;

/** Changes name and language; pages and mails are in that language from then on. */
export const POST = formRoute(async ({ actor, form, params }) => {
  await changeProfile(actor, Object.fromEntries(form));
  const { languages } = await currentTenant(params.tenant ?? '');
  const language = languageOf(String(form.get('locale')), languages);
  (await cookies()).set('language', language, { ...attributes(), maxAge: A_YEAR });
  return `/${params.tenant}/account?saved=profile`;
});
