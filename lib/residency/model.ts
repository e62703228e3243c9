/** How somebody has shown that they live in the town. */
export const residencyWays = ['address', 'code', 'register'] as const;
export type ResidencyWay = (typeof residencyWays)[number];

/** How many months it may count; what a town starts with. */
export const MONTHS = { min: 1, max: 60 };
export const USUAL_MONTHS = 24;

/** What is kept: that it is so, since when, how, and until when it counts. */
export interface Residency {
  way: ResidencyWay;
  provenAt: Date;
  expiresAt: Date;
}
