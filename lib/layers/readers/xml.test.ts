import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/errors';
import { attributeOf, readXml, type XmlElement } from './xml';

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
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

const entities = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('');
const laughs = `<!DOCTYPE l [<!ENTITY l0 "ha">${entities(9, (n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)}]><l>&l9;</l>`;

const hostile: [string, string | Uint8Array, string][] = [
  ['an external entity', '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>', 'plan.xml.doctype'],
  ['an external document type', '<!DOCTYPE p SYSTEM "http://127.0.0.1:9/p.dtd"><p/>', 'plan.xml.doctype'],
  ['a parameter entity', '<!DOCTYPE p [<!ENTITY % x SYSTEM "http://127.0.0.1:9/">%x;]><p/>', 'plan.xml.doctype'],
  ['a billion laughs', laughs, 'plan.xml.doctype'],
  [
    'a quadratic blow-up',
    `<!DOCTYPE p [<!ENTITY a "${'a'.repeat(100_000)}">]><p>${'&a;'.repeat(100_000)}</p>`,
    'plan.xml.doctype',
  ],
  ['a document type at the end', '<p></p><!DOCTYPE p [<!ENTITY a "b">]>', 'plan.xml.doctype'],
  ['a document type inside', '<p><!DOCTYPE p></p>', 'plan.xml.doctype'],
  ['a document type without an end', `<!DOCTYPE p [${'<!ENTITY a "b">'.repeat(500_000)}`, 'plan.xml.too-long'],
  ['an entity that nobody declared', '<p>&secret;</p>', 'plan.xml.entity'],
  ['a million elements in one another', '<a>'.repeat(1_000_000), 'plan.xml.too-deep'],
  ['a hundred thousand attributes', `<p ${entities(100_000, (n) => `a${n}="" `)}/>`, 'plan.xml.too-many-attributes'],
  [
    'a hundred thousand namespaces',
    `<p ${entities(100_000, (n) => `xmlns:a${n}="u" `)}/>`,
    'plan.xml.too-many-attributes',
  ],
  ['one text of 40 MB', `<p>${'x'.repeat(40 << 20)}</p>`, 'plan.xml.too-long'],
  ['one comment of 40 MB', `<!--${'x'.repeat(40 << 20)}--><p/>`, 'plan.xml.too-long'],
  ['one name of 40 MB', `<${'x'.repeat(40 << 20)}/>`, 'plan.xml.too-long'],
  ['one attribute of 40 MB', `<p a="${'x'.repeat(40 << 20)}"/>`, 'plan.xml.too-long'],
  ['51 MB', Buffer.alloc(51 << 20, '<p/>'), 'plan.xml.too-large'],
  ['UTF-7 as declared', '<?xml version="1.0" encoding="UTF-7"?><p>+ADw-</p>', 'plan.xml.encoding'],
  ['UTF-7 by its mark', Buffer.from('+/v8-<p/>'), 'plan.xml.encoding'],
  ['UTF-16 without a mark', Buffer.from('<p/>', 'utf16le'), 'plan.xml.encoding'],
  ['UTF-16 that says it is UTF-8', utf16('<?xml version="1.0" encoding="UTF-8"?><p/>'), 'plan.xml.encoding'],
  ['UTF-8 that says it is UTF-16', '<?xml version="1.0" encoding="UTF-16"?><p/>', 'plan.xml.encoding'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'plan.xml.encoding'],
  ['EBCDIC as declared', '<?xml version="1.0" encoding="IBM037"?><p/>', 'plan.xml.encoding'],
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xfd]), 'plan.xml.wrong-bytes'],
  ['a document type in UTF-16', utf16('<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>'), 'plan.xml.doctype'],
];

test.each(hostile)('%s is refused within a second and without much memory', async (_what, xml, reason) => {
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
