import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** A PDF of one page with a line of text. */
export async function onePage(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ ...options, size: 'A6' });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.text('Rund um den Markt');
  document.end();
  await ended;
  return Buffer.concat(pieces);
}

/** A PDF with these objects, written by hand; `catalogue` is what stands in its root beside the pages. */
export const byHand = (catalogue: string, ...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R ${catalogue}>>\nendobj\n`),
    Buffer.from('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'),
    Buffer.from('3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>\nendobj\n'),
    ...objects.flatMap((object, index) => [Buffer.from(`${index + 4} 0 obj\n`), Buffer.from(object), END]),
    Buffer.from('trailer\n<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF\n'),
  ]);

const END = Buffer.from('\nendobj\n');

/** An object that holds others, packed: `[number, text]`. */
export function packedObjects(objects: [number, string][], filter = '/FlateDecode'): Buffer {
  let offset = 0;
  const heads = objects.map(([number, text]) => {
    const head = `${number} ${offset}`;
    offset += text.length + 1;
    return head;
  });
  const head = `${heads.join(' ')} `;
  const data = deflateSync(`${head}${objects.map(([, text]) => text).join(' ')}`);
  const dictionary = `<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter ${filter}/Length ${data.length}>>`;
  return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), data, Buffer.from('\nendstream')]);
}
