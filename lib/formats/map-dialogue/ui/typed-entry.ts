import { placeFromForm } from '@/lib/annotations/model/place-from-form';
import type { EntryDraft } from './use-entry-draft';

/** What a kept form says of an entry; null where it was another form, or none. */
export function typedEntry(typed: Record<string, string> | null): EntryDraft | null {
  if (!typed || typed.geometry === undefined) return null;
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const { placeInWords = '', category = '', text = '' } = typed;
  return { geometry: placeFromForm(form) as EntryDraft['geometry'], placeInWords, category, text };
}
