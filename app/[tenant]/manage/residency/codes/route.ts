import { getLocale, getTranslations } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { makeResidencyCodes } from '@/lib/residency/commands/codes';
import { settings } from '@/lib/settings';
import { codeSheetPdf } from '@/lib/surveys/printing/code-sheet';

/** Where the administration asks for codes for letters, and gets them as a file: what is on it is kept nowhere. */
export const POST = formRoute(async ({ actor, form, params }) => {
  const { codes, sheet } = await makeResidencyCodes(actor, Object.fromEntries(form));
  const [tenant, t] = await Promise.all([currentTenant(params.tenant), getTranslations('residency.card')]);
  const words = { language: await getLocale(), title: t('title'), town: tenant.name, how: t('how'), once: t('once') };
  const address = new URL(`/${params.tenant}/residency`, settings().publicUrl).href;
  return new Response(new Uint8Array(await codeSheetPdf({ codes, words, address })), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="codes.pdf"; filename*=UTF-8''${encodeURIComponent(`${sheet}.pdf`)}`,
      'cache-control': 'no-store',
    },
  });
});
