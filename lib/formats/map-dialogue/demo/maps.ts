import { alteBleiche } from './alte-bleiche';
import type { DemoMap } from './demo-map';
import { marktplatz } from './marktplatz';
import { radnetz } from './radnetz';
import { schulwege } from './schulwege';
import { wanderwege } from './wanderwege';

export const maps: readonly DemoMap[] = [marktplatz, alteBleiche, schulwege, wanderwege, radnetz];
