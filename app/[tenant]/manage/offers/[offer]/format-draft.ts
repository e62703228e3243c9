import type { Format, Template } from '@/lib/formats/format';
import { formats } from '@/lib/formats/registry';
import { formatIn, valuesIn } from '@/lib/offers/model/form';

/**
 * What the form of one format says; its settings as the format itself reads them, with what a template has beside. An
 * unknown format has none.
 */
export async function formatDraftIn(form: FormData) {
  const manifest = formats.find(({ code }) => code === form.get('format'));
  const settings = manifest?.readSettings(form);
  const draft = { ...formatIn(valuesIn(form)), offerId: form.get('offerId') };
  const template = manifest && (await templateOf(manifest, form.get('template')));
  const checked = manifest?.settings.safeParse(settings);
  // What is wrong is for the command to say.
  if (!template || !checked?.success) return { ...draft, settings };
  return { ...draft, settings: manifest.keepUnsaid?.(template.settings, checked.data) ?? settings };
}

/** What an editor chose to start from, if that is there. */
export const templateOf = async (manifest: Format, code: unknown): Promise<Template | undefined> =>
  (await manifest.templates?.())?.default.find((template) => template.code === code);
