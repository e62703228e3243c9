import { longFormRoute } from '@/lib/forms.next';
import { keepText } from '@/lib/tenants/commands/keep-text';

interface Params {
  tenant: string;
  kind: string;
  locale: string;
}

/** Keeps the text, or only shows how it would look. */
export const POST = longFormRoute<Params & { tenant: string }>(async ({ actor, form, params }) => {
  const { tenant, kind, locale } = params;
  const page = `/${tenant}/manage/texts/${kind}/${locale}`;
  if (form.get('deed') === 'preview') return { goOn: `${page}?preview=1#preview` };
  const body = form.get('body');
  await keepText(actor, { kind, locale, body });
  return `${page}?saved=text`;
});
