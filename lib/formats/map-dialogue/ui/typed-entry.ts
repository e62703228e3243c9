import { AnnotationDraft } from '@/lib/annotations/model/draft';
import { placeFromForm } from '@/lib/annotations/model/place-from-form';
import type { EntryDraft } from './use-entry-draft';

/** What a kept form says of an entry; null where it was another form, or none. */
export function typedEntry(typed: Record<string, string> | null): EntryDraft | null {
  if (!typed || typed.geometry === undefined) return null;
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const { placeInWords = '', category = '', text = '' } = typed;
  // What could not be read was refused, and is no place to go on with.
  const place = AnnotationDraft.shape.geometry.safeParse(placeFromForm(form));
  const geometry = place.data ?? null;
  return { geometry, placeInWords, category, text };
}
