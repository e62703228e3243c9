import { formats } from '@/lib/formats/registry';
import { formatIn, valuesIn } from '@/lib/offers/model/form';

/** What the form of one format says; its settings as the format itself reads them. An unknown one has none. */
export function formatDraftIn(form: FormData) {
  const manifest = formats.find(({ code }) => code === form.get('format'));
  return { ...formatIn(valuesIn(form)), offerId: form.get('offerId'), settings: manifest?.readSettings(form) };
}
