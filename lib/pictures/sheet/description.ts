import type { Language } from '@/lib/languages/model';
import { textsIn } from '@/lib/text';

/** What a picture of a map shows, for who does not see it. */
export const descriptionOf = (
  { title, plans, language }: { title: string; plans: readonly string[]; language: Language },
  count: number,
): string =>
  textsIn(language, 'pictures')('description', {
    title,
    count,
    plans: plans.length > 0 ? plans.join(', ') : 'none',
  });
