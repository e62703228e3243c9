import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/errors';
import { readDocument } from './document';
import { officeOpenXml, openDocument } from './testing/offices';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));

async function told(content: Buffer | string, name = 'anlage.bin'): Promise<string> {
  const path = join(folder, randomUUID());
  writeFileSync(path, content);
  return readDocument({ path, name }).then(
    ({ type }) => type.split(/[./+]/).at(-1) ?? '',
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  );
}

const external = (kind: string) => ({
  name: 'word/_rels/document.xml.rels',
  data: `<Relationship Id="a" Type="http://x/relationships/${kind}" Target="https://x.example" TargetMode="External"/>`,
});
const zeros = { name: 'word/zeros.xml', deflated: deflateRawSync(Buffer.alloc(80_000_000)), size: 80_000_000 };

test.each<[string, Buffer, string]>([
  ['a text of Office Open XML', officeOpenXml('docx'), 'document'],
  ['a table of it', officeOpenXml('xlsx'), 'sheet'],
  ['an OpenDocument text', openDocument('odt'), 'text'],
  ['an OpenDocument table', openDocument('ods'), 'spreadsheet'],
  ['a text with a link', officeOpenXml('docx', external('hyperlink')), 'document'],
  ['a text with a template elsewhere', officeOpenXml('docx', external('attachedTemplate')), 'document.office-remote'],
  ['a text with a picture elsewhere', officeOpenXml('docx', external('image')), 'document.office-remote'],
  ['a text with macros', officeOpenXml('docx', { name: 'word/vbaProject.bin', data: 'x' }), 'document.office-macros'],
  [
    'a table with old macros',
    officeOpenXml('xlsx', { name: 'xl/macrosheets/sheet1.xml', data: 'x' }),
    'document.office-macros',
  ],
  [
    'a table with a control',
    officeOpenXml('xlsx', { name: 'xl/activeX/activeX1.xml', data: 'x' }),
    'document.office-macros',
  ],
  [
    'a text with another program in it',
    officeOpenXml('docx', { name: 'word/embeddings/oleObject1.bin', data: 'x' }),
    'document.office-macros',
  ],
  [
    'a table that asks a program',
    officeOpenXml('xlsx', { name: 'xl/externalLinks/externalLink1.xml', data: '<ddeLink ddeService="cmd"/>' }),
    'document.office-macros',
  ],
  [
    'an OpenDocument with Basic',
    openDocument('odt', { name: 'Basic/Standard/Module1.xml', data: 'x' }),
    'document.office-macros',
  ],
  [
    'a text with an entity',
    officeOpenXml('docx', { name: 'word/a.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]>' }),
    'document.office-broken',
  ],
  ['a text that is a bomb', officeOpenXml('docx', zeros), 'document.office-bomb'],
  ['a text that lies about its size', officeOpenXml('docx', { ...zeros, size: 10 }), 'document.office-broken'],
  ['a text that climbs out', officeOpenXml('docx', { name: '../../x.xml', data: 'x' }), 'document.office-broken'],
  [
    'something behind its end',
    Buffer.concat([officeOpenXml('docx'), Buffer.from('<script>')]),
    'document.office-broken',
  ],
])('%s', async (_what, bytes, said) => {
  expect(await told(bytes)).toBe(said);
});

test('a table of values is written anew, with nothing that a spreadsheet would run', async () => {
  const path = join(folder, randomUUID());
  writeFileSync(path, 'Name,Anzahl,PLZ\n=cmd|x!A1,12.5,04109\n"Anna, Ben",-3,"+1"\n');
  const { bytes } = await readDocument({ path, name: 'zahlen.csv' });
  expect(bytes.toString()).toBe(
    '\uFEFF"Name";"Anzahl";"PLZ"\r\n"\'=cmd|x!A1";12,5;"04109"\r\n"Anna, Ben";-3;"\'+1"\r\n',
  );
  expect(await told('Name;Anzahl\nnur einer\n', 'a.csv')).toBe('document.table-broken');
  expect(await told('kein Trennzeichen\n', 'a.csv')).toBe('document.table-broken');
  expect(await told('a;b\nc;d\n', 'a.txt')).toBe('document.other');
});
