import type { AnnotationView } from '@/lib/realtime/model';

type Say = (
  key: 'entry.covered' | 'entry.merged' | 'entry.hidden' | 'entry.withdrawn',
  facts?: { rule: number } | { number: number },
) => string;

/** What an entry says where it is only listed: of what is gone or covered, that. In: texts of this format. */
export function wordsOf({ warning, text, gone, merged }: AnnotationView, say: Say): string {
  if (merged) return say('entry.merged', { number: merged.number });
  if (gone) return say(`entry.${gone}`);
  return warning ? say('entry.covered', { rule: warning }) : text;
}
