import type { WholeLanguage } from '@/lib/languages/model';

/** What the templates of a space's texts know of it. */
export interface LegalFacts {
  name: string;
  ags: string;
  office: string;
  address: string;
  email: string;
  phone: string | null;
}

/** A text of a space in each language that all is written in, as Markdown; gaps stand in double square brackets. */
export type Template = (facts: LegalFacts) => Record<WholeLanguage, string>;

/** Whether the municipality lies in North Rhine-Westphalia, whose law names who watches over accessibility. */
export const isInNrw = ({ ags }: Pick<LegalFacts, 'ags'>): boolean => ags.startsWith('05');
