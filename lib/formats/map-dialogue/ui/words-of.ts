import type { AnnotationView } from '@/lib/realtime/model';

type Say = (key: 'entry.covered', facts: { rule: number }) => string;

/** What an entry says where it is only listed: of what is covered, the warning. In: texts of this format. */
export const wordsOf = ({ warning, text }: Pick<AnnotationView, 'warning' | 'text'>, say: Say): string =>
  warning ? say('entry.covered', { rule: warning }) : text;
