/** The header by which this server asks Next for a page to keep. The gate takes it off every request from outside. */
export const KEPT_PAGE = 'x-kept-page';
