import { type TestEntry, zipOf } from '@/lib/layers/readers/testing/zip';
import { documentTypes } from '../../model';

/** A text or table of Office Open XML, with more entries beside what each has. */
export const officeOpenXml = (kind: 'docx' | 'xlsx', ...more: TestEntry[]): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      data: `<Types><Override PartName="/x.xml" ContentType="${documentTypes[kind]}.main+xml"/></Types>`,
    },
    { name: kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml', data: '<document>Markt</document>' },
    ...more,
  ]);

/** An OpenDocument text or table. */
export const openDocument = (kind: 'odt' | 'ods', ...more: TestEntry[]): Buffer =>
  zipOf([
    { name: 'mimetype', data: documentTypes[kind] },
    { name: 'content.xml', data: '<office:document-content><office:scripts/>Markt</office:document-content>' },
    ...more,
  ]);
