/**
 * Draws the demo's maps anew: `node --import tsx scripts/demo/draw.ts`. The result is always the same and lies in
 * `public/demo`, so nobody needs to run this who does not change the towns.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { bleiche } from './plans/bleiche';
import { marktplatz } from './plans/marktplatz';
import { drawState } from './state/draw-state';
import { drawTown } from './town/draw-town';
import { erlenstedt } from './towns/erlenstedt';
import { haselrode } from './towns/haselrode';
import { lindenfurt } from './towns/lindenfurt';

for (const town of [lindenfurt, erlenstedt, haselrode]) write(`${town.slug}/basemap.geojson`, drawTown(town));
write('land.geojson', drawState());
write('lindenfurt/marktplatz.geojson', marktplatz());
write('erlenstedt/bleiche.geojson', bleiche());

/** One feature a line, so that a change shows as what it is. */
function write(path: string, features: Feature[]): void {
  const file = `public/demo/${path}`;
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}
