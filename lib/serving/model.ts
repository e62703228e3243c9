/** The header by which this server asks Next for a page to keep. The gate takes it off every request from outside. */
export const KEPT_PAGE = 'x-kept-page';

/**
 * The header by which this server tells all that answer a request its language. The gate takes it off, too.
 */
export const LANGUAGE = 'x-language';

/**
 * The header by which a route says that its bytes are packed already. Next takes `content-encoding` off what routes answer,
 * so the gate gives it that name on the way out.
 */
export const PACKED = 'x-packed';

/** The header by which this server asks Next for what it shows at addresses that are not there. The gate takes it off, too. */
export const LOST_PAGE = 'x-lost-page';

/** The places of a kept page that are filled for each reader. */
export type SlotName = 'account' | 'thread' | 'everything';

/** What stands in a slot until it is filled. Nobody's text can: in a page, theirs has no tag right after it. */
export const slotMark = (name: SlotName): string => `kept-page-slot-${name}`;

/** The longest form that is long by its nature, as an answer to hundreds of questions: in bytes. */
export const LONG_FORM_LIMIT = 1024 * 1024;
