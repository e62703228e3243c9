import type { BasemapKind } from '@/db/demo/content/kinds';
import type { TenantSlug } from '@/db/demo/content/model';
import type { Point } from '../shapes/points';
import type { Ring } from '../shapes/rings';

/** How a street is built up: wall to wall, in rows, with villas, with long blocks, with halls. */
export type Manner = 'closed' | 'rows' | 'villas' | 'blocks' | 'halls';

export interface Street {
  name?: string;
  kind: 'street-main' | 'street-side' | 'path' | 'rail' | 'river';
  through: readonly Point[];
  /** Absent: nobody lives here. */
  built?: Manner;
}

export interface Ground {
  name?: string;
  kind: BasemapKind;
  corners: Ring;
  /** Whether the edge swings, like a wood's, or is straight, like a wall's. */
  round?: boolean;
}

export interface Label {
  name: string;
  at: Point;
}

/** What is drawn by hand of a town, in metres around its centre. Houses and fields follow from it. */
export interface Town {
  slug: TenantSlug;
  seed: number;
  streets: Street[];
  grounds: Ground[];
  labels: Label[];
  /** Half the width and height of the drawing. */
  reach: Point;
}
