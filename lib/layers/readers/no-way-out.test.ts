import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileXml } from './testing/hostile-xml';
import { featureOf, fileOf, squareOf, usual } from './testing/xplan';
import { zipOf } from './testing/zip';

const hasTracer = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** In another process, since what this one opens is not ours alone: reads each file, and lets the trace see where that begins and ends. */
const SCRIPT = `
  import { existsSync } from 'node:fs';
  import { readFile } from 'node:fs/promises';
  import { connect } from 'node:net';
  import { openPlan } from '@/lib/layers/readers/open-plan';
  import { readWmsDocument } from '@/lib/layers/remote/wms-document';
  const { FOLDER: folder, NAMES } = process.env;
  const reading = { take: () => {}, progress: () => {} };
  const plan = (name) => openPlan({ path: folder + '/' + name, name }, folder + '/unpacked', reading);
  const capabilities = async (name) => readWmsDocument(await readFile(folder + '/' + name));
  const told = (work) => work.then(() => 'read', ({ code }) => code);
  const mark = (name) => readFile(folder + '/' + name).catch(() => {});
  await told(plan('good.gml'));
  await told(plan('good.zip'));
  await told(capabilities('good.gml'));
  await mark('BEGIN');
  const all = [];
  for (const name of JSON.parse(NAMES)) {
    all.push([name, await told(plan(name))]);
    if (name.endsWith('.gml')) all.push([name + ' as capabilities', await told(capabilities(name))]);
  }
  await mark('END');
  // What must not happen above, to see that it would be seen.
  await readFile('/etc/hostname').catch(() => {});
  await new Promise((done) => connect(9, '127.0.0.1').on('error', done).on('connect', done));
  console.log(JSON.stringify(all));
  process.exit();`;

const SECRET = '/etc/passwd';
const elsewhere = (href: string) =>
  fileOf([featureOf('BP_Plan', 'p', `<xplan:position xlink:href="${href}"/>`, squareOf(10, usual))], usual);

/** What asks to be brought from elsewhere without any document type. */
const asking: [string, string][] = [
  ['a geometry in a file', elsewhere(`file://${SECRET}#a`)],
  ['a geometry on a host', elsewhere('http://127.0.0.1:9/plan.gml#a')],
  [
    'a schema',
    fileOf([], usual).replace(
      'xmlns:xplan',
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a http://127.0.0.1:9/a.xsd" xmlns:xplan',
    ),
  ],
  ['a style sheet', `<?xml-stylesheet type="text/xsl" href="file://${SECRET}"?>${fileOf([], usual)}`],
  [
    'another document',
    fileOf([`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://${SECRET}"/>`], usual),
  ],
];

const archives: [string, Buffer][] = [
  ['a link', zipOf([{ name: 'plan.gml', data: SECRET, unixMode: 0o120777 }])],
  ['a name that climbs out', zipOf([{ name: '../../../../../../tmp/stray.gml', data: elsewhere('#a') }])],
  ['an absolute name', zipOf([{ name: SECRET, data: elsewhere('#a') }])],
];

interface Trace {
  told: [string, string][];
  /** The calls of the kernel while the hostile files were read, and after it. */
  during: string[];
  after: string[];
}

describe.skipIf(!hasTracer)('reading what strangers sent (skipped where strace cannot trace)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-way-out-'));
  let trace: Trace;
  beforeAll(() => {
    trace = traced(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('refuses all of it', () => {
    expect(trace.told.length).toBeGreaterThan(60);
    for (const [name, code] of trace.told) {
      // What only asks for something else is no harm in capabilities: nobody brings it.
      const isHarmless = name.startsWith('asking') && name.endsWith('as capabilities');
      expect(`${name}: ${code}`).toMatch(isHarmless ? /: read$/ : /: (plan|remote)\./);
    }
  });

  test('opens no file but those', () => {
    const opened = trace.during.flatMap((call) => /open(?:at2?)?\(.*?"([^"]*)"/.exec(call)?.[1] ?? []);
    expect(opened.length).toBeGreaterThan(60);
    expect(opened.filter((path) => !path.startsWith(folder))).toEqual([]);
  });

  test('makes no connection', () => {
    expect(trace.during.filter((call) => /\b(socket|connect|sendto)\(/.test(call))).toEqual([]);
  });

  test('could not do either unseen', () => {
    expect(trace.after.some((call) => call.includes('/etc/hostname'))).toBe(true);
    expect(trace.after.some((call) => /connect\(.*htons\(9\)/.test(call))).toBe(true);
  });
});

function traced(folder: string): Trace {
  const files: [string, string | Uint8Array][] = [
    ...hostileXml.map(([, xml], index): [string, string | Uint8Array] => [`hostile-${index}.gml`, asPlan(xml)]),
    ...asking.map(([, xml], index): [string, string] => [`asking-${index}.gml`, xml]),
    ...archives.map(([, bytes], index): [string, Buffer] => [`archive-${index}.zip`, bytes]),
  ];
  const good = fileOf([featureOf('BP_Plan', 'p', '', squareOf(10, usual))], usual);
  for (const [name, content] of [
    ...files,
    ['good.gml', good],
    ['good.zip', zipOf([{ name: 'plan.gml', data: good }])],
  ] as const)
    writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'unpacked'));
  const log = join(folder, 'trace.txt');
  const tracer = ['-f', '-qq', '-s', '300', '-e', 'trace=open,openat,openat2,creat,socket,connect,sendto', '-o', log];
  const ours = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', SCRIPT];
  const env = { ...process.env, FOLDER: folder, NAMES: JSON.stringify(files.map(([name]) => name)) };
  const { stdout } = spawnSync('strace', [...tracer, ...ours], { encoding: 'utf8', env, maxBuffer: 1 << 26 });
  const calls = readFileSync(log, 'utf8').split('\n');
  const at = (mark: string) => calls.findIndex((call) => call.includes(`${folder}/${mark}"`));
  return { told: JSON.parse(stdout), during: calls.slice(at('BEGIN') + 1, at('END')), after: calls.slice(at('END')) };
}

/** With the namespace by which a plan is told, so that it is not put aside unread. */
const asPlan = (xml: string | Uint8Array): string | Uint8Array =>
  typeof xml === 'string' ? xml.replace(/<(p|l|a)\b(?!:)/, '<$1 xmlns="http://www.xplanung.de/xplangml/6/0"') : xml;
