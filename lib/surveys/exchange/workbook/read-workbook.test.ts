import { describe, expect, test } from 'vitest';
import { type TestEntry, zipOf } from '@/lib/layers/readers/testing/zip';
import { formFile } from '../testing/form-file';
import { readWorkbook } from './read-workbook';

const RELATIONS = `<Relationships><Relationship Id="rId7" Type="http://x/worksheet" Target="/xl/worksheets/first.xml"/></Relationships>`;
const parts = (sheet: string, more: Record<string, string> = {}): TestEntry[] =>
  Object.entries({
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name=" Survey " r:id="rId7"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/first.xml': `<worksheet>${sheet}</worksheet>`,
    ...more,
  }).map(([name, data]) => ({ name, data }));

const read = async (bytes: Buffer) =>
  (await readWorkbook(bytes, ['survey'])).flatMap(({ rows }) =>
    rows.map(({ number, cells }) => [number, ...cells.values()]),
  );
const refusal = (bytes: Buffer) =>
  readWorkbook(bytes, ['survey']).then(
    () => 'read',
    ({ code }) => code,
  );
const cell = (inner: string, attributes = '') =>
  `<sheetData><row r="3"><c r="B3" ${attributes}>${inner}</c></row></sheetData>`;

describe('a cell says what one sees', () => {
  test.each([
    [
      'inline text in pieces',
      cell('<is><r><t>Wie </t></r><r><rPr><b/></rPr><t>gut?</t></r></is>', 't="inlineStr"'),
      'Wie gut?',
    ],
    ['a formula as its last value', cell('<f>1+1</f><v>2</v>'), '2'],
    ['the text of a formula', cell('<f>A1&amp;"b"</f><v>ab</v>', 't="str"'), 'ab'],
    ['a number without the dust of its reckoning', cell('<v>0.30000000000000004</v>'), '0.3'],
    ['a tick', cell('<v>1</v>', 't="b"'), 'TRUE'],
    ['a sign that XML cannot hold', cell('<v>a_x000D_&#10;b</v>', 't="str"'), 'a\nb'],
    ['nothing of signs that no database takes', cell('<v>a_x0000_b_xD800_c</v>', 't="str"'), 'abc'],
    ['shared rich text without how it is read aloud', cell('<v>1</v>', 't="s"'), 'Straße'],
    ['a day', cell('<v>46173</v>', 's="1"'), '2026-05-31'],
    ['a day of a format of its own', cell('<v>46173.5</v>', 's="2"'), '2026-05-31T12:00'],
    ['an amount whose format speaks of "days"', cell('<v>5</v>', 's="3"'), '5'],
  ])('%s', async (_, sheet, words) => {
    const more = {
      'xl/sharedStrings.xml':
        '<sst><si><t>x</t></si><si><r><t>Stra</t></r><r><t>ße</t></r><rPh><t>no</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    };
    expect(await read(zipOf(parts(sheet, more)))).toEqual([[3, words]]);
  });

  test('cells merged downwards all say it, sideways only the first; rows without numbers are counted', async () => {
    const sheet =
      '<sheetData><row><c t="str"><v>a</v></c><c t="str"><v>1</v></c></row><row/><row><c r="B3" t="str"><v>2</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:D1"/></mergeCells>';
    expect(await read(zipOf(parts(sheet)))).toEqual([
      [1, 'a', '1'],
      [3, '2', 'a'],
    ]);
  });

  test('a file with macros is read without them', async () => {
    expect(await read(zipOf(parts(cell('<v>1</v>'), { 'xl/vbaProject.bin': 'Sub AutoOpen()' })))).toEqual([[3, '1']]);
  });
});

describe('a file that is hostile or none is refused', () => {
  const bomb = `<sheetData>${' '.repeat(25 * 1024 * 1024)}</sheetData>`;
  const rows = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(20_001)}</sheetData>`;
  const entities = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
  test.each([
    ['a bomb', 'exchange.too-much', zipOf(parts(bomb))],
    ['more rows than anybody asks', 'exchange.too-much', zipOf(parts(rows))],
    ['entities', 'exchange.broken', zipOf(parts('', { 'xl/worksheets/first.xml': entities }))],
    ['broken XML', 'exchange.broken', zipOf(parts('<sheetData><row></sheetData>'))],
    ['a zip of something else', 'exchange.broken', zipOf([{ name: 'word/document.xml', data: '<w/>' }])],
    ['the old format', 'exchange.old-file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['text', 'exchange.broken', Buffer.from('type,name\n')],
    ['nothing', 'exchange.broken', Buffer.alloc(0)],
  ])('%s', async (_, code, bytes) => {
    expect(await refusal(Buffer.from(bytes))).toBe(code);
  });

  test('and half of a good one', async () => {
    const file = await formFile({ survey: [['type'], ['text']] });
    expect(await refusal(file.subarray(0, file.length / 2))).toBe('exchange.broken');
  });
});
