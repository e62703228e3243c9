import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/errors';
import { hostileXml, utf16 } from './testing/hostile-xml';
import { attributeOf, readXml, type XmlElement } from './xml';

const bytes = (xml: string | Uint8Array) => (typeof xml === 'string' ? Buffer.from(xml) : xml);

async function read(xml: string | Uint8Array) {
  const opened: XmlElement[] = [];
  let text = '';
  const handler = { open: (element: XmlElement) => opened.push(element), text: (piece: string) => (text += piece) };
  await readXml({ name: 'plan.gml', bytes: [bytes(xml)] }, handler);
  return { opened, text };
}

/** What was said, and what it cost: seconds of the processor, since others may be busy on it. */
async function refused(xml: string | Uint8Array) {
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  const error = await read(xml).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1_000_000;
  const megabytes = (process.memoryUsage().rss - before) / 1024 / 1024;
  return { ...(isRefusal(error) ? { code: error.code, ...error.facts } : { error }), seconds, megabytes };
}

test.each(hostileXml)('%s is refused within a second and without much memory', async (_what, xml, reason) => {
  const input = bytes(xml);
  const told = await refused(input);
  expect(told).toMatchObject({ code: 'plan.broken', file: 'plan.gml', reason });
  expect(told.seconds).toBeLessThan(1);
  expect(told.megabytes).toBeLessThan(100);
});

test.each([
  [
    'an element without its end',
    '<a>\n <b>\n  <c>\n </b>\n</a>',
    4,
    { reason: 'plan.xml.unclosed-tag', tag: 'c', opened: 3 },
  ],
  ['a file that stops', '<a>\n <b>', 2, { reason: 'plan.xml.unclosed-tag', tag: 'b', opened: 2 }],
  ['an ampersand by itself', '<a>\n\nBau & Wohnen</a>', 3, { reason: 'plan.xml.entity' }],
  ['a prefix that nobody declared', '<a>\n<x:b/></a>', 2, { reason: 'plan.xml.unbound-prefix', tag: 'x' }],
  ['an attribute twice', '<a\n b="1" b="2"/>', 2, { reason: 'plan.xml.duplicate-attribute', tag: 'b' }],
  ['an attribute without quotes', '<a b=1/>', 1, { reason: 'plan.xml.malformed' }],
  ['two roots', '<a/>\n<b/>', 2, { reason: 'plan.xml.no-root' }],
  ['nothing', '', 1, { reason: 'plan.xml.no-root' }],
  ['no XML at all', '\nPK\u0003\u0004', 2, { reason: 'plan.xml.no-root' }],
])('%s is told with its line', async (_what, xml, line, facts) => {
  expect(await refused(xml)).toMatchObject({ code: 'plan.broken', line, ...facts });
});

test('names come without their prefix, attributes with their namespace, lines from where an element begins', async () => {
  const { opened } = await read(
    '<g:a xmlns:g="urn:g" xmlns="urn:d">\n<b\n x:href="#1" href="2"\n xmlns:x="urn:x"/></g:a>',
  );
  expect(opened.map(({ name, written, space, line }) => [name, written, space, line])).toEqual([
    ['a', 'g:a', 'urn:g', 1],
    ['b', 'b', 'urn:d', 2],
  ]);
  expect(attributeOf(opened[1] as XmlElement, 'href', 'urn:x')).toBe('#1');
  expect(attributeOf(opened[1] as XmlElement, 'href', '')).toBe('2');
});

test.each([
  ['UTF-8', Buffer.from('<p>Straße</p>')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF<p>Straße</p>')],
  ['UTF-16 with its mark', utf16('<?xml version="1.0" encoding="UTF-16"?><p>Straße</p>')],
  ['ISO-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><p>Straße</p>', 'latin1')],
  ['Windows-1252', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><p>Straße</p>', 'latin1')],
])('%s is read', async (_name, xml) => {
  expect((await read(xml)).text).toBe('Straße');
});

test('text comes with its five entities, references and CDATA, without comments', async () => {
  const { text } = await read('<p>a&amp;b&lt;&#167;<!-- nothing --><![CDATA[<1&2>]]></p>');
  expect(text).toBe('a&b<§<1&2>');
});

test('characters that lie across two pieces are whole', async () => {
  const xml = Buffer.from(`<p>${'ß'.repeat(70_000)}</p>`);
  let text = '';
  await readXml(
    { name: 'p', bytes: [xml.subarray(0, 1001), xml.subarray(1001)] },
    { text: (piece) => (text += piece) },
  );
  expect(text).toBe('ß'.repeat(70_000));
});
