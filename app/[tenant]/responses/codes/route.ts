import { getLocale, getTranslations } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { settings } from '@/lib/settings';
import { makeCodes } from '@/lib/surveys/commands/make-codes';
import { codeSheetPdf } from '@/lib/surveys/printing/code-sheet';

/** Where an editor asks for a sheet of codes, and gets it as a file: what is on it is kept nowhere. */
export const POST = formRoute(async ({ actor, form }) => {
  const { codes, sheet, at } = await makeCodes(actor, Object.fromEntries(form));
  const t = await getTranslations('surveys.card');
  const words = { language: await getLocale(), title: at.title, town: at.town, how: t('how'), once: t('once') };
  const pdf = await codeSheetPdf({ codes, words, address: new URL(at.path, settings().publicUrl).href });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="codes.pdf"; filename*=UTF-8''${encodeURIComponent(`${sheet}.pdf`)}`,
      'cache-control': 'no-store',
    },
  });
});
