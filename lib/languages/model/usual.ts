/** The language of what people say where nothing tells another: nearly all of it is German. */
export const USUAL = 'de';
