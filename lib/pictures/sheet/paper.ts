import PDFDocument from 'pdfkit';
import { letters } from '../drawing/letters';
import { collected } from './collected';
import { type Document, type Element, tagged } from './tagged';

/** A4 upright, in points. */
export const A4: [number, number] = [595.28, 841.89];

interface Wish {
  language: string;
  title: string;
  /** In points, as the margin. */
  size?: [number, number];
  margin?: number;
}

/** A PDF to write on. What is read out goes into the root; `finish` ends it, and gives all of it. */
export interface Paper {
  document: Document;
  root: Element;
  finish: () => Promise<Buffer>;
}

/** A new PDF with our letters (`regular`, `semibold`), tagged as PDF/UA (ISO 14289-1) wants it. Without a page yet. */
export async function newPaper({ language, title, size = A4, margin = 0 }: Wish): Promise<Paper> {
  const { files } = await letters();
  const document = new PDFDocument({
    ...{ size, margin, autoFirstPage: false, pdfVersion: '1.7', tagged: true, displayTitle: true },
    subset: 'PDF/UA' as 'PDF/A-2a',
    lang: language,
    info: { Title: title },
    // None yet: the first would not be known by its name below, and be read anew at each change of letters.
    font: '',
  });
  const whole = collected(document);
  document.registerFont('regular', files.regular);
  document.registerFont('semibold', files.semibold);
  document.font('regular');
  const root = document.struct('Document');
  document.addStructure(root);
  const finish = () => {
    root.end();
    document.end();
    return whole;
  };
  return { document, root, finish };
}

/** How a line is set, in points: below the last one after a gap, or from `top`. */
export interface Setting {
  left: number;
  width: number;
  size: number;
  bold?: boolean;
  type?: 'P' | 'H1' | 'H2';
  top?: number;
  gap?: number;
}

/** Writes a text, and has it read out as what it is. */
export function write({ document, root }: Paper, text: string, setting: Setting): void {
  const { left, width, size, bold = false, type = 'P', gap = 0, top = document.y + gap } = setting;
  const draw = () =>
    document
      .font(bold ? 'semibold' : 'regular')
      .fontSize(size)
      .fillColor('#000000')
      .text(text, left, top, { width });
  root.add(tagged(document, type, draw));
}
