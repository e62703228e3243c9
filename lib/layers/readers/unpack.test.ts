import { constants, crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { numbersFrom, outcomeOf } from './testing/outcome';
import { type TestEntry, withLargeEnd, zipOf } from './testing/zip';

const plan = JSON.stringify({ type: 'Feature', properties: { name: 'Grünfläche' }, geometry: null });
const good: TestEntry = { name: 'plan/Grün.geojson', data: plan };
const mebibytes = (count: number) => Buffer.alloc(count * 1024 * 1024);

/** Ten gigabytes of zeros in ten megabytes: one deflated block over and over. */
const block = deflateRawSync(mebibytes(16), { finishFlush: constants.Z_SYNC_FLUSH });
const tenGigabytesOfZeros = Buffer.concat(Array.from({ length: 640 }, () => block));

describe('an archive', () => {
  test('gives the plan in it, in whatever folder, beside what is sent along and what systems put into it', async () => {
    const archive = zipOf([
      { name: 'plan/', unixMode: 0o040755 },
      { name: '__MACOSX/plan/._Grün.geojson', data: 'x' },
      { name: 'plan/Begründung.docx', data: zipOf([good]) },
      { name: 'plan/Planzeichnung.tif', deflated: tenGigabytesOfZeros, size: 4e9 },
      good,
      { name: '.DS_Store', data: 'x' },
    ]);
    const { code, features, plan: facts } = await outcomeOf('Bebauungsplan.zip', archive);
    expect(code).toBe('yes');
    expect(facts?.format).toBe('geojson');
    expect(features[0]?.title).toBe('Grünfläche');
  });

  test.each<[string, string, TestEntry[]]>([
    ['a name that climbs out', 'plan.zip.bad-name', [{ ...good, name: '../stray.geojson' }]],
    ['a name that climbs out later', 'plan.zip.bad-name', [good, { ...good, name: 'a/../../stray.geojson' }]],
    ['an absolute name', 'plan.zip.bad-name', [{ ...good, name: '/tmp/stray.geojson' }]],
    ['a drive', 'plan.zip.bad-name', [{ ...good, name: 'C:stray.geojson' }]],
    ['a backslash', 'plan.zip.bad-name', [{ ...good, name: '..\\stray.geojson' }]],
    ['a name with NUL', 'plan.zip.bad-name', [{ ...good, name: 'stray.geojson\0.txt' }]],
    ['no name', 'plan.zip.bad-name', [{ ...good, name: '' }]],
    ['a name of 300 characters', 'plan.zip.bad-name', [{ ...good, name: 'ä'.repeat(300) }]],
    ['a name that turns around', 'plan.zip.bad-name', [{ ...good, name: 'plan\u202Enosjoeg.exe' }]],
    ['a link', 'plan.zip.link', [{ name: 'plan.gml', data: '/etc/passwd', unixMode: 0o120777 }]],
    ['a device', 'plan.zip.link', [{ name: 'plan.gml', unixMode: 0o020666 }]],
    ['a password', 'plan.zip.locked', [{ ...good, flags: 1 }]],
    ['strong encryption', 'plan.zip.locked', [{ ...good, flags: 0x41 }]],
    ['a way of packing that nobody knows', 'plan.zip.unknown-method', [{ ...good, method: 97 }]],
    ['an archive within', 'plan.zip.nested', [{ name: 'plan.gml', data: zipOf([good]) }]],
    ['a wrong sum', 'plan.zip.broken-entry', [{ ...good, sum: 1 }]],
    ['a size that is too small', 'plan.zip.broken-entry', [{ ...good, size: 5 }]],
    ['a size that is too large', 'plan.zip.broken-entry', [{ ...good, size: 5e8 }]],
    ['no deflated data', 'plan.zip.broken-entry', [{ ...good, deflated: Buffer.from([0xff, 0xff]) }]],
    ['nothing in it', 'plan.zip.empty', []],
    ['only folders', 'plan.zip.no-plan', [{ name: 'plan/', unixMode: 0o040755 }]],
    ['too many files', 'plan.zip.too-many', Array.from({ length: 1001 }, (_, index) => ({ name: `${index}.txt` }))],
    [
      'no plan in it',
      'plan.zip.no-plan',
      [
        { name: 'a.csv', data: 'a' },
        { name: 'b.csv', data: 'b' },
      ],
    ],
    ['two plans in it', 'plan.several', [good, { ...good, name: 'Zwei.geojson' }]],
    ['20 MB of zeros', 'plan.zip.bomb', [{ name: 'plan.gml', data: mebibytes(20) }]],
    ['10 GB of zeros', 'plan.zip.too-large', [{ name: 'plan.gml', deflated: tenGigabytesOfZeros, size: 4e9 }]],
  ])('with %s is refused', async (_what, expected, entries) => {
    const { code, strays, sentence } = await outcomeOf('Plan.zip', zipOf(entries));
    expect(code).toBe(expected);
    expect(strays).toEqual([]);
    expect(sentence).toMatch(expected === 'plan.several' ? /Zwei\.geojson/ : /Plan\.zip/);
    expect(sentence).not.toMatch(/[\0\u202E]/);
  });

  test('that is no bomb by its ratio, but too large, is refused while it is unpacked', async () => {
    const next = numbersFrom(3);
    const noise = Buffer.alloc(4_000_000, Buffer.from(Array.from({ length: 2000 }, () => next() * 256)));
    const packed = { deflated: deflateRawSync(noise), size: noise.length, sum: crc32(noise) };
    const entries = Array.from({ length: 14 }, (_, index) => ({ name: `${index}.dat`, ...packed }));
    expect((await outcomeOf('Plan.zip', zipOf(entries))).code).toBe('plan.zip.too-large');
  });

  const largest = 2n ** 64n - 1n;
  test.each<[bigint, bigint | null]>([
    [largest, null],
    [2n ** 53n, null],
    [0n, largest],
    [0n, 2n ** 62n],
    [largest, largest],
  ])('that says that its directory lies at %s, and its end at %s, is refused', async (directoryAt, endAt) => {
    const archive = zipOf([good]);
    const bytes = withLargeEnd(archive, directoryAt, endAt ?? BigInt(archive.length - 22));
    expect((await outcomeOf('Plan.zip', bytes)).code).toBe('plan.zip.broken');
  });

  test('with the end that very large ones have is read like any other', async () => {
    const archive = zipOf([good]);
    const directoryAt = BigInt(archive.readUInt32LE(archive.length - 6));
    const bytes = withLargeEnd(archive, directoryAt, BigInt(archive.length - 22));
    expect((await outcomeOf('Plan.zip', bytes)).code).toBe('yes');
  });

  test('of archives of archives is refused at the first of them', async () => {
    const bomb = zipOf([{ name: 'zeros', data: mebibytes(4) }]);
    const layers = Array.from({ length: 16 }, (_, index) => ({ name: `lib ${index}.gml`, data: bomb }));
    expect((await outcomeOf('42.zip', zipOf(layers))).code).toBe('plan.zip.nested');
  });

  test('that is cut off anywhere is refused', async () => {
    const archive = zipOf([good, { name: 'b.dat', data: 'b' }]);
    for (let length = 0; length < archive.length; length += 7) {
      const { code } = await outcomeOf('Plan.zip', archive.subarray(0, length));
      expect(code, `cut after ${length} of ${archive.length}`).toMatch(/^plan\.(zip\.broken|other\.)/);
    }
  });

  test('with bytes that changed on the way gives the plan, or a reason', async () => {
    const archive = zipOf([good, { ...good, name: 'b.dat', data: 'b' }]);
    const next = numbersFrom(42);
    for (let round = 0; round < 150; round += 1) {
      const bytes = Buffer.from(archive);
      for (let change = 0; change <= round % 3; change += 1)
        bytes[Math.floor(next() * bytes.length)] = [0, 255, Math.floor(next() * 256)][round % 3] ?? 0;
      const { code, strays, sentence } = await outcomeOf('Plan.zip', bytes);
      expect(code === 'yes' || sentence.length > 10, `round ${round}: ${code}`).toBe(true);
      expect(strays).toEqual([]);
    }
  });
});
