import type { DemoComment, DemoHiding, DemoPart, DemoReport } from '@/db/demo/content/model';
import type { Geometry } from '@/lib/annotations/model/place';
import type { FeedbackStatus } from '@/lib/feedback/model';
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
  reported?: DemoReport[];
  /** What the municipality says to it. `by`: key of somebody who may. */
  answer?: { by: string; minutesAgo: number; status: FeedbackStatus; text: string };
}
