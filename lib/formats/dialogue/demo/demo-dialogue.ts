import type { DemoComment, DemoPart } from '@/db/demo/content/model';
import type { DialogueSettings } from '../model';

/** A dialogue of the demo, and what was said in it so far. */
export interface DemoDialogue {
  part: DemoPart<DialogueSettings>;
  comments: DemoComment[];
}
