import type { Use } from './uses';

/** How a use is drawn, on the map and in pictures that the server draws. */
export interface PlanColour {
  /** `#rrggbb`; null for what is only a line. */
  fill: string | null;
  /** 0 to 1: the base map's streets and names stay readable through an area. */
  fillOpacity: number;
  stroke: string;
  /** Of lines and outlines, in pixels at zoom 17. */
  strokeWidth: number;
  /** Strokes and gaps by turns, in widths of the line as MapLibre has them; null for a line without gaps. */
  dash: readonly number[] | null;
  /** What has a higher one lies above. Areas of use, then what overlays them, then limits, then symbols. */
  order: number;
}

const area = (fill: string, stroke: string, order = 20): PlanColour => ({
  ...{ fill, stroke, order, fillOpacity: 0.55 },
  ...{ strokeWidth: 1, dash: null },
});

/** Overlays let the use below be seen, so that they are told by their outline. */
const overlay = (fill: string, stroke: string, shape: Partial<PlanColour> = {}): PlanColour => ({
  ...{ fill, stroke, fillOpacity: 0.12, strokeWidth: 2, dash: [4, 2], order: 40 },
  ...shape,
});

const line = (stroke: string, strokeWidth: number, rest: Pick<PlanColour, 'dash' | 'order'>): PlanColour => ({
  ...{ fill: null, fillOpacity: 0 },
  ...{ stroke, strokeWidth, ...rest },
});

/**
 * The colours and lines of the plan symbols' regulation (PlanZV 1990, annex; its numbers stand behind each), in tones
 * of middle lightness: they keep 3:1 as lines to a light and to a dark base map.
 */
export const planColours: Record<Use, PlanColour> = {
  /* 1.1 Red, 1.2 brown, 1.3 grey, 1.4 orange. */
  residential: area('#e57373', '#c2504f'),
  mixed: area('#b5835a', '#946238'),
  commercial: area('#9e9e9e', '#7a7a7a'),
  special: area('#f5a04a', '#c2701a'),
  /* 4. Carmine. */
  community: area('#e0609b', '#c03a78'),
  sport: area('#8fd16f', '#5c9a3c'),
  /* 6. Golden yellow for streets, with a paler tone for what is more than a street; 5. violet for rails and the air. */
  street: area('#f4cf4d', '#a88510', 24),
  traffic: area('#f7dc85', '#a88510', 26),
  rail: area('#a58bc4', '#8163a8', 22),
  /* 9., 12. Greens. */
  green: area('#7cc576', '#4d9447'),
  forest: area('#4f9d5d', '#3f8a4e'),
  agriculture: area('#d3d67c', '#8a8d34'),
  /* 10. Blue. */
  water: area('#6fb1e4', '#3a83bf', 22),
  /* 7. Yellow. */
  supply: area('#f0d733', '#98850c'),
  /* 13. Green edges, 14. red-brown ones, 15. black ones. */
  nature: overlay('#4caf50', '#4a9a4d'),
  heritage: overlay('#b0574f', '#b0574f', { dash: [1, 2] }),
  marked: overlay('#7f7f7f', '#7f7f7f'),
  ancillary: overlay('#d65f5f', '#d65f5f', { dash: [3, 2], strokeWidth: 1.5, order: 42 }),
  /* 3. What may be built on is seen by its limits. */
  'building-area': overlay('#4f7fd1', '#4f7fd1', { fillOpacity: 0.18, strokeWidth: 1, dash: null, order: 38 }),
  'building-limit': line('#2f7de1', 2.5, { dash: [6, 2, 1, 2], order: 64 }),
  'building-line': line('#e03b3b', 2.5, { dash: [6, 2, 1, 2, 1, 2], order: 66 }),
  /* 6.2 Green. 15.14 A row of dots between uses. */
  'street-limit': line('#3f9a45', 2, { dash: null, order: 60 }),
  'use-limit': line('#7f7f7f', 2, { dash: [0.5, 1.5], order: 62 }),
  /* 15.13 Broad dashes round all. */
  extent: line('#75808a', 5, { dash: [3, 1.5], order: 70 }),
  symbol: { ...line('#6f6f6f', 1, { dash: null, order: 80 }), fill: '#6f6f6f', fillOpacity: 0.9 },
  other: overlay('#8a8f98', '#858a93', { fillOpacity: 0.2, strokeWidth: 1, dash: null, order: 10 }),
};
