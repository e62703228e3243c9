import type { DemoComment, DemoHiding, DemoPart } from '@/db/demo/content/model';
import type { Geometry } from '@/lib/annotations/model/place';
import type { MapDialogueSettings } from '../model/settings';

/** A map of the demo, and what was put on it so far. */
export interface DemoMap {
  part: DemoPart<MapDialogueSettings>;
  annotations: DemoAnnotation[];
}

/** A remark on a map of the demo, and what people say about it. A place is drawn, given in words, or both. */
export interface DemoAnnotation {
  /** Key of a person of the same tenant. */
  author: string;
  minutesAgo: number;
  category: string;
  geometry?: Geometry;
  placeInWords?: string;
  text: string;
  discussion: DemoComment[];
  hidden?: DemoHiding;
}
