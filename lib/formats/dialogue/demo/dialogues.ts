import type { DemoDialogue } from './demo-dialogue';
import { gueterbahnhof } from './gueterbahnhof';
import { klimafahrplan } from './klimafahrplan';
import { kulturspeicher } from './kulturspeicher';
import { marktplatz } from './marktplatz';

export const dialogues: readonly DemoDialogue[] = [marktplatz, klimafahrplan, kulturspeicher, gueterbahnhof];
