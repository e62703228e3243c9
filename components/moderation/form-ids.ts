/** The ids by which the keys `n` and `z` find their forms. */
export const NEXT_FORM = 'next-case';
export const UNDO_FORM = 'undo';
