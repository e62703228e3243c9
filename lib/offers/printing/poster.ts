import { newPaper, write } from '@/lib/pictures/sheet/paper';
import { drawQr } from '@/lib/pictures/sheet/qr';
import { tagged } from '@/lib/pictures/sheet/tagged';
import { type Printed, typedAddress } from '../model/printed';

/** A3 upright, in points: shop windows and notice boards. It can be printed on A4 as well. */
const A3: [number, number] = [841.89, 1190.55];
const MARGIN = 64;
const QR = 250;
const whole = { left: MARGIN, width: A3[0] - 2 * MARGIN };
const beside = { left: MARGIN + QR + 40, width: whole.width - QR - 40 };

/** An offer as a poster with a QR code that leads to it; tagged, so that it can be read out too. */
export async function posterPdf(printed: Printed): Promise<Buffer> {
  const paper = await newPaper({ ...printed, size: A3 });
  const { document, root } = paper;
  document.addPage().rect(0, 0, A3[0], 14).fill('#000000');
  write(paper, printed.town, { ...whole, size: 24, top: MARGIN });
  write(paper, printed.title, { ...whole, size: fitting(printed.title), bold: true, type: 'H1', gap: 20 });
  write(paper, printed.summary, { ...whole, size: 28, gap: 24 });
  write(paper, printed.period, { ...whole, size: 30, bold: true, gap: 30 });
  const top = A3[1] - MARGIN - QR;
  const code = () => drawQr(document, printed.address, { left: MARGIN, top, width: QR });
  root.add(tagged(document, 'Figure', code, printed.address));
  write(paper, printed.how, { ...beside, size: 26, bold: true, top });
  write(paper, typedAddress(printed), { ...beside, size: 20, gap: 12 });
  write(paper, printed.otherwise, { ...beside, size: 16, gap: 16 });
  write(paper, printed.contact, { ...beside, size: 16, gap: 4 });
  return paper.finish();
}

/** Long titles are set smaller, so that all of it has its place above the code. */
const fitting = (title: string): number => (title.length < 40 ? 84 : title.length < 80 ? 64 : 52);
