import type { DemoDialogue } from './demo-dialogue';
import { gueterbahnhof } from './gueterbahnhof';
import { hallenbad } from './hallenbad';
import { klimafahrplan } from './klimafahrplan';
import { kulturspeicher } from './kulturspeicher';
import { leitlinien } from './leitlinien';
import { marktplatz } from './marktplatz';
import { windkraft } from './windkraft';

export const dialogues: readonly DemoDialogue[] = [
  marktplatz,
  klimafahrplan,
  kulturspeicher,
  gueterbahnhof,
  hallenbad,
  windkraft,
  leitlinien,
];
