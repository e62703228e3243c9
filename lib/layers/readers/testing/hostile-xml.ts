/** With its mark, small end first. */
export const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const entities = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('');
const laughs = `<!DOCTYPE l [<!ENTITY l0 "ha">${entities(9, (n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)}]><l>&l9;</l>`;

/** XML that is made to harm, by what it does, and why it is refused (RELIABILITY S9). */
export const hostileXml: [string, string | Uint8Array, string][] = [
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
