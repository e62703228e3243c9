import type { AbstractIntlMessages } from 'next-intl';
import { formatTexts } from '@/lib/formats/texts.next';
import type { accountOf } from '@/lib/identity/policy';
import type { Language } from '@/lib/languages/model';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { CommentView } from '@/lib/realtime/model';
import { platformTexts, TIME_ZONE } from '@/lib/text';
import type { Sorting } from '@/lib/threads/model';
import type { ThreadView } from '@/lib/threads/queries/view';
import type { Shelf } from './shelf';

/** A discussion as one reader sees it, and where it stands. */
export interface ShownThread {
  place: { tenantSlug: string; path: string; query: Record<string, string>; sorting: Sorting };
  view: ThreadView;
  rules: readonly Rule[];
  /** A fresh id for the form without scripts; empty where many share the page. */
  formKey: string;
}

/** How what fills the slots is drawn. Handed in by `server.ts`, since components stand above this floor. */
export interface Drawing {
  account: (tenantSlug: string, account: ReturnType<typeof accountOf> | null, texts: Texts) => string;
  /** One comment of the page with all of them. `answersTo` is the author of the one that it answers. */
  entry: (comment: CommentView, answersTo: string | undefined, texts: Texts) => string;
  /** All of them, with the ways on from the number `next` and back to the start. */
  everything: (
    entries: readonly string[],
    around: { path: string; next: number | null; fromStart: boolean },
    texts: Texts,
  ) => string;
  /** `drawn` keeps what was drawn of single comments. */
  thread: (shown: ShownThread, texts: Texts, drawn: Shelf<string>) => string;
}

/** A language, and all texts in it. */
export interface Texts {
  locale: Language;
  messages: AbstractIntlMessages;
  timeZone: string;
}

/** All texts in this language, as a request of Next has them; the same object each time. */
export function textsOf(language: Language): Texts {
  const own = formatTexts(language);
  const known = made.get(own);
  if (known) return known;
  const messages = { ...platformTexts(language), formats: own } as unknown as AbstractIntlMessages;
  const fresh = { locale: language, messages, timeZone: TIME_ZONE };
  made.set(own, fresh);
  return fresh;
}

const made = new WeakMap<object, Texts>();
