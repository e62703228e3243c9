/**
 * What an area or a line of a plan is for, by which it gets its colour: the groups of the plan symbols' regulation
 * (PlanZV 1990, annex).
 */
export const uses = [
  'residential',
  'mixed',
  'commercial',
  'special',
  'community',
  'sport',
  'street',
  'traffic',
  'rail',
  'green',
  'forest',
  'agriculture',
  'water',
  'supply',
  'nature',
  'heritage',
  'marked',
  'ancillary',
  'building-area',
  'building-limit',
  'building-line',
  'street-limit',
  'use-limit',
  'extent',
  'symbol',
  'other',
] as const;
export type Use = (typeof uses)[number];
