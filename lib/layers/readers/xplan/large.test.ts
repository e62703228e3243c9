import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readXplan } from './read';

const MEGABYTES = Number(process.env.PLAN_MEGABYTES ?? 10);

/** A plan of many areas with a few hundred corners each, and a text at the end to which the first area refers. */
function plan() {
  const spaces =
    'xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="http://www.xplanung.de/xplangml/5/4"';
  const parts = [`<x:XPlanAuszug ${spaces}>`];
  for (let length = 0, count = 0; length < MEGABYTES * 1_000_000; count += 1) {
    const ring = Array.from({ length: 200 }, (_, at) => {
      const turn = (2 * Math.PI * (at % 199)) / 199;
      return `${(565_000 + count / 10 + 50 * Math.cos(turn)).toFixed(3)} ${(5_934_000 + 50 * Math.sin(turn)).toFixed(3)}`;
    });
    const text = `<gml:featureMember><x:BP_GruenFlaeche gml:id="g${count}"><x:rechtscharakter>1000</x:rechtscharakter><x:position><gml:Polygon gml:id="p${count}" srsName="EPSG:25832"><gml:exterior><gml:LinearRing><gml:posList>${ring.join(' ')}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></x:position></x:BP_GruenFlaeche></gml:featureMember>\n`;
    parts.push(text);
    length += text.length;
  }
  return `${parts.join('')}</x:XPlanAuszug>`;
}

test(`a plan of ${MEGABYTES} MB is read without being held`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'large-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'large.gml');
  await writeFile(path, plan());
  const before = process.memoryUsage().rss;
  let most = 0;
  const progress = () => {
    most = Math.max(most, process.memoryUsage().rss - before);
  };
  await readXplan({ path, name: 'large.gml' }, { take: () => {}, progress });
  expect(most).toBeLessThan(200_000_000);
}, 120_000);
