/** What stands on the picture that others show beside a link to an offer. Can be sent to another thread. */
export interface PreviewJob {
  format: 'preview';
  town: string;
  title: string;
  /** One line each: when, where. */
  facts: readonly string[];
  /** `#rrggbb`: the town's own, and what can be read on it. */
  colours: { ground: string; words: string };
}

/** Pixels: what most who show previews expect. */
export const PREVIEW = { width: 1200, height: 630 } as const;
