/** The header by which this server asks Next for a page to keep. The gate takes it off every request from outside. */
export const KEPT_PAGE = 'x-kept-page';

/** The places of a kept page that are filled for each reader. */
export type SlotName = 'account' | 'thread' | 'everything';

/** What stands in a slot until it is filled. Nobody's text can: in a page, theirs has no tag right after it. */
export const slotMark = (name: SlotName): string => `kept-page-slot-${name}`;
