import { A4, newPaper, write } from '@/lib/pictures/sheet/paper';
import { drawQr } from '@/lib/pictures/sheet/qr';
import { tagged } from '@/lib/pictures/sheet/tagged';
import { type Printed, typedAddress } from '../model/printed';

const MARGIN = 71;
/** Where the text begins below the field for an address: DIN 5008, form B, 98.5 mm from the top. */
const TEXT_TOP = 279;
const QR = 110;
const whole = { left: MARGIN, width: A4[0] - 2 * MARGIN, size: 11 };
const beside = { left: MARGIN + QR + 20, width: whole.width - QR - 20, size: 11 };

/** An offer as a letter to households: the place of the address is left free for a window envelope. Tagged. */
export async function letterPdf(printed: Printed): Promise<Buffer> {
  const paper = await newPaper(printed);
  const { document, root } = paper;
  document.addPage();
  write(paper, printed.town, { ...whole, top: 57, size: 13, bold: true });
  write(paper, printed.title, { ...whole, top: TEXT_TOP, size: 16, bold: true, type: 'H1' });
  write(paper, printed.summary, { ...whole, gap: 8 });
  for (const { heading, text } of printed.scope) {
    write(paper, heading, { ...whole, gap: 8, bold: true, type: 'H2' });
    write(paper, text, { ...whole, gap: 1 });
  }
  write(paper, printed.period, { ...whole, gap: 10, bold: true });
  const top = document.y + 16;
  const code = () => drawQr(document, printed.address, { left: MARGIN, top, width: QR });
  root.add(tagged(document, 'Figure', code, printed.address));
  write(paper, printed.how, { ...beside, top, bold: true });
  write(paper, typedAddress(printed), { ...beside, gap: 4 });
  write(paper, printed.otherwise, { ...beside, gap: 8 });
  write(paper, printed.contact, { ...beside, gap: 2 });
  return paper.finish();
}
