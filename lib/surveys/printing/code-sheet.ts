import { setImmediate as turn } from 'node:timers/promises';
import { A4, newPaper } from '@/lib/pictures/sheet/paper';
import { drawQr } from '@/lib/pictures/sheet/qr';
import { type Document, tagged } from '@/lib/pictures/sheet/tagged';
import { spelled } from '../model/code';

/** The words of a sheet, in the language of who prints it. */
export interface SheetWords {
  language: string;
  /** The survey's title. */
  title: string;
  town: string;
  /** What to do with a code. */
  how: string;
  once: string;
}

interface Sheet {
  codes: readonly string[];
  words: SheetWords;
  /** The survey's address, to which the code is added. */
  address: string;
}

/** In points: two columns of four cards. */
const MARGIN = 36;
const COLUMNS = 2;
const ROWS = 4;
const CARD = { width: (A4[0] - 2 * MARGIN) / COLUMNS, height: (A4[1] - 2 * MARGIN) / ROWS };
const INSET = 14;
const QR = 92;

/**
 * Invitations as a PDF to print and cut: eight cards on a page, each with a code, a QR code that leads to the survey with
 * it, and the address to type. Tagged, so that it can be read out.
 */
export async function codeSheetPdf(sheet: Sheet): Promise<Buffer> {
  const { document, root, finish } = await newPaper(sheet.words);
  for (const [index, code] of sheet.codes.entries()) {
    const place = index % (COLUMNS * ROWS);
    if (place === 0) {
      // Others are not kept waiting while hundreds of pages are drawn.
      await turn();
      document.addPage();
    }
    root.add(
      tagged(document, 'Sect', [
        tagged(document, 'P', () => drawCard(document, { sheet, code, place }), alt(sheet, code)),
      ]),
    );
  }
  return finish();
}

const alt = ({ words, address }: Sheet, code: string) =>
  `${words.town}. ${words.title}. ${words.how} ${linkOf(address, code)}. ${spelled(code)}`;

const linkOf = (address: string, code: string) => `${address}?code=${spelled(code)}`;

function drawCard(document: Document, { sheet, code, place }: { sheet: Sheet; code: string; place: number }): void {
  const [left, top] = [MARGIN + (place % COLUMNS) * CARD.width, MARGIN + Math.floor(place / COLUMNS) * CARD.height];
  document.rect(left, top, CARD.width, CARD.height).lineWidth(0.5).dash(3, { space: 3 }).stroke('#999999').undash();
  const { words, address } = sheet;
  const width = CARD.width - 2 * INSET;
  const x = left + INSET;
  document
    .fillColor('#000000')
    .font('regular')
    .fontSize(9)
    .text(words.town, x, top + INSET, { width, height: 12, ellipsis: true });
  document
    .font('semibold')
    .fontSize(12)
    .text(words.title, x, top + INSET + 13, { width, height: 31, ellipsis: true });
  const below = top + INSET + 50;
  drawQr(document, linkOf(address, code), { left: x, top: below, width: QR });
  const beside = { width: width - QR - 10 };
  document
    .font('regular')
    .fontSize(9)
    .text(words.how, x + QR + 10, below, beside);
  document
    .font('semibold')
    .fontSize(17)
    .text(spelled(code), x + QR + 10, document.y + 5, beside);
  document
    .font('regular')
    .fontSize(8)
    .text(words.once, x + QR + 10, document.y + 4, beside);
  document
    .fontSize(7.5)
    .text(address.replace(/^https?:\/\//, ''), x, below + QR + 8, { width, height: 20, ellipsis: true });
}
