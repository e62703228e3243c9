import type { Page } from '@playwright/test';

/** What a run makes before it looks at pages, by the addresses under which that stands. */
export type Prepared = Record<
  | ('notice' | 'decision' | 'case' | 'reviewed' | 'draft' | 'draftLink' | 'layer')
  | ('result' | 'versions' | 'version' | 'invitation' | 'ended'),
  string
>;

/** A page in one of the states in which people meet it. */
export interface State {
  /** As its file in `app` says it: `/[tenant]/offers/[offer]`. */
  route: string;
  /** What sets it apart from other states of the same page; in German, as it stands in docs/bitv-pages.md. */
  state: string;
  /** Who looks, by the demo's names; nobody signed in where that is left out. */
  who?: 'anna' | 'ben' | 'mona' | 'emil' | 'ada' | 'olga';
  /** The town in which they sign in. */
  town?: string;
  /** Its address, which may rest on what the run has prepared, or the way to it. */
  at: string | ((prepared: Prepared) => string);
  /** What it is answered with, where that is not 200. */
  status?: number;
  /** What is done on the page first. Where that needs words, both languages have to be understood. */
  first?: (page: Page, origin: string) => Promise<void>;
  /** Its map is drawn, which takes long without a graphics card; elsewhere the list and the picture stand for it. */
  withMap?: true;
  /** It stands in a frame of another page, and has no banner or footer of its own. */
  framed?: true;
}

/** Pages that need another party, and the browser test that looks at them with axe. */
export interface LookedAtElsewhere {
  route: string;
  state: string;
  file: string;
  test: string;
}

/** Follows links, each of the page that is open then: the first that fits each selector. */
export const following =
  (...selectors: string[]): State['first'] =>
  async (page, origin) => {
    for (const selector of selectors) {
      const href = await page.locator(selector).first().getAttribute('href');
      await page.goto(`${origin}${href}`);
    }
  };
