import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PlanFeature } from '../../model/plan';
import { readXplan } from './read';

const folder = '../shared/data/xplan';

async function unpacked(name: string) {
  if (!name.endsWith('.zip')) return join(folder, name);
  const place = await mkdtemp(join(tmpdir(), 'plans-'));
  onTestFinished(() => rm(place, { recursive: true }));
  await writeFile(join(place, 'plan.gml'), execFileSync('unzip', ['-p', join(folder, name)], { maxBuffer: 1 << 26 }));
  return join(place, 'plan.gml');
}

async function read(name: string) {
  const path = await unpacked(name);
  const features: PlanFeature[] = [];
  const facts = await readXplan({ path, name }, { take: (feature) => features.push(feature), progress: () => {} });
  return { facts, features, text: readFileSync(path, 'utf8') };
}

/** The kinds as they stand in the text, counted without any of our code. */
function countedIn(text: string) {
  const counts: Record<string, number> = {};
  for (const [, kind = ''] of text.matchAll(/<gml:featureMember>\s*<xplan:(\w+)/g))
    counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Areas of the polygons that have one ring of straight lines, by the numbers in the text alone, in the order of the file. */
const ringsIn = (text: string) =>
  [...text.matchAll(/<gml:featureMember>[\s\S]*?<\/gml:featureMember>/g)].flatMap(([feature]) => {
    const lists = [...feature.matchAll(/<gml:posList[^>]*>([^<]*)</g)];
    if (lists.length !== 1 || !feature.includes('<gml:LinearRing>')) return [null];
    const numbers = (lists[0]?.[1] ?? '').trim().split(/\s+/).map(Number);
    const corner = (at: number) =>
      [(numbers[2 * at] ?? 0) - (numbers[0] ?? 0), (numbers[2 * at + 1] ?? 0) - (numbers[1] ?? 0)] as const;
    let twice = 0;
    for (let at = 0; at + 1 < numbers.length / 2; at += 1)
      twice += corner(at)[0] * corner(at + 1)[1] - corner(at + 1)[0] * corner(at)[1];
    return [Math.abs(twice) / 2];
  });

const ringsOf = (geometry: PlanFeature['geometry'] | undefined) =>
  geometry?.type === 'Polygon' ? geometry.coordinates : [];

describe.skipIf(!existsSync(folder))('the real plans (skipped where ../shared/data/xplan is absent)', () => {
  test.each([
    ['Blankenese29_xplan60.gml', '6.0', 'EPSG:25832', 491],
    ['BP2135_xplan51.zip', '5.1', 'EPSG:31467', 241],
  ])('%s has as many features of each kind as its text', async (name, version, crs, total) => {
    const { facts, features, text } = await read(name);
    expect(facts).toMatchObject({ version, crs });
    expect(facts.counts).toEqual(countedIn(text));
    expect(features).toHaveLength(total);
  });

  test.each([
    ['Blankenese29_xplan60.gml', 90],
    ['BP2135_xplan51.zip', 140],
  ])('areas of %s agree with its own numbers within 0.1 %%', async (name, least) => {
    const { features, text } = await read(name);
    const pairs = ringsIn(text).flatMap((area, index) =>
      area === null ? [] : [{ area, ours: features[index]?.areaM2 ?? 0 }],
    );
    expect(pairs.length).toBeGreaterThan(least);
    for (const { area, ours } of pairs) expect(Math.abs(ours / area - 1)).toBeLessThan(0.001);
  });

  test('Blankenese tells what it is, where it lies and what holds there', async () => {
    const { facts, features } = await read('Blankenese29_xplan60.gml');
    expect(facts).toMatchObject({
      name: 'Blankenese29_Testplan_60',
      number: '29',
      planKind: '1000',
      legalState: '3000',
      date: '1991-07-02',
    });
    expect(facts.counts.XP_PPO).toBe(222);
    const [plan] = features;
    expect(plan).toMatchObject({ use: 'extent', title: 'Blankenese29_Testplan_60' });
    expect(ringsOf(plan?.geometry)[0]?.[0]?.[1]).toBeCloseTo(53.561, 3);
    const built = features.find(
      ({ kind, facts: own }) => kind === 'BP_BaugebietsTeilFlaeche' && own.some(({ term }) => term === 'GRZ'),
    );
    expect(built?.use).toBe('residential');
    expect(features.find(({ kind }) => kind === 'SO_Gebiet')?.regulations).toHaveLength(9);
  });

  test('the gap in the outline of the street in Blankenese is a hole, made of lines and arcs', async () => {
    const { features } = await read('Blankenese29_xplan60.gml');
    const street = features.find(({ kind }) => kind === 'SO_Strassenverkehr');
    expect(ringsOf(street?.geometry).length).toBeGreaterThan(2);
  });

  test('BP 2135 lies in Bremen-Horn', async () => {
    const { features } = await read('BP2135_xplan51.zip');
    const corners = features.flatMap(({ kind, geometry }) => (kind === 'BP_Plan' ? ringsOf(geometry).flat() : []));
    for (const [lon = 0, lat = 0] of corners) {
      expect(Math.abs(lon - 8.88)).toBeLessThan(0.03);
      expect(Math.abs(lat - 53.033)).toBeLessThan(0.02);
    }
  });

  test('Eidelstedt is refused at the misspelt field in line 23', async () => {
    await expect(read('Eidelstedt_4_syntax-error_xplan41.zip')).rejects.toMatchObject({
      code: 'plan.broken',
      facts: {
        file: 'Eidelstedt_4_syntax-error_xplan41.zip',
        line: 23,
        reason: 'plan.xplan.unknown-field',
        tag: 'xplan:rechtscharakters',
      },
    });
  });
});
