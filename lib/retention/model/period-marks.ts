import type { WholeLanguage } from '@/lib/languages/model';
import type { Kept } from '../model';

/** What stands in a text where one of the town's periods is to be said, in each language. */
export const periodMarks: Record<WholeLanguage, Record<Kept, string>> = {
  de: {
    contributions: '{{Frist für Beiträge}}',
    answers: '{{Frist für Antworten}}',
    messages: '{{Frist für Nachrichten}}',
    drafts: '{{Frist für Entwürfe}}',
  },
  en: {
    contributions: '{{period for contributions}}',
    answers: '{{period for answers}}',
    messages: '{{period for messages}}',
    drafts: '{{period for drafts}}',
  },
};
