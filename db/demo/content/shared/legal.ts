import type { DemoContact, DemoTenant } from '../model';
import { accessibility } from './accessibility';
import { imprint } from './imprint';
import { privacy } from './privacy';

/** What the legal texts of a tenant differ in. */
export interface LegalFacts {
  /** "Stadt Lindenfurt", and the same with its article in the genitive: "der Stadt Lindenfurt". */
  name: string;
  ofName: string;
  nameEn: string;
  contact: Required<DemoContact>;
  /** Who signs for it, with office: "Bürgermeisterin Henrike Althoff". */
  head: string;
  headEn: string;
  dataProtection: { email: string };
  /** The last test of the pages, in words: "im September 2026". */
  tested: string;
  testedEn: string;
}

/** Imprint, privacy and accessibility statement of one tenant. */
export const legalTexts = (facts: LegalFacts): Omit<DemoTenant['texts'], 'greeting'> => ({
  imprint: imprint(facts),
  privacy: privacy(facts),
  accessibility: accessibility(facts),
});
