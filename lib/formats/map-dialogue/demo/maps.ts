import { alteBleiche } from './alte-bleiche';
import type { DemoMap } from './demo-map';
import { marktplatz } from './marktplatz';
import { schulwege } from './schulwege';

export const maps: readonly DemoMap[] = [marktplatz, alteBleiche, schulwege];
