/** How many seconds may be between two contributions of one person; 0: no more than everybody's pace. */
export const slowPaces = [0, 30, 120, 600, 3_600] as const;
