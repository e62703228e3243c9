import PDFDocument from 'pdfkit';
import type { Letters } from '../drawing/letters';
import { outlineOf } from '../drawing/svg';
import type { Drawing, Part, PathShape, PictureShape, Shape, Tag, TextShape } from '../model/drawing';
import type { ListedEntry, SheetWords } from '../model/sheet';
import { collected } from './collected';
import { writeList } from './entry-list';
import { type Document, type Element, tagged } from './tagged';

interface Written {
  words: SheetWords;
  letters: Letters;
  /** Written out after the sheet, in this order. */
  entries: readonly ListedEntry[];
  /** How many there are in all. */
  count: number;
}

/** PDF counts in points, 72 to the inch. */
const POINT = 72 / 96;

/**
 * A sheet as PDF with everything as lines and letters, and after it the entries in words. Tagged: who hears it read out
 * gets title, what the map shows, legend and entries in this order.
 */
export async function pdfOf(sheet: Drawing, { words, letters, entries, count }: Written): Promise<Buffer> {
  const size: [number, number] = [sheet.width * POINT, sheet.height * POINT];
  const document = new PDFDocument({
    size,
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: words.language,
    info: { Title: words.title, Subject: words.subtitle },
    // One of PDF's own fonts would be named, which is not in the file; and ours would be read anew at each change of letters.
    font: '',
  });
  const whole = collected(document);
  document.registerFont('regular', letters.files.regular);
  document.registerFont('semibold', letters.files.semibold);
  document.font('regular');
  const root = document.struct('Document');
  document.addStructure(root);
  document.scale(POINT);
  place(document, root, sheet.shapes);
  if (entries.length > 0) writeList(document, root, { entries, count, words, size });
  root.end();
  document.end();
  return whole;
}

const ROLES: Record<Tag['role'], string> = { figure: 'Figure', heading: 'H1', paragraph: 'P', list: 'L', item: 'LI' };

/** Draws in the order given. What has a tag goes into the structure, all else is decoration. */
function place(document: Document, parent: Element, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    if (shape.kind !== 'part' || !shape.tag) asDecoration(document, () => draw(document, shape));
    else if (shape.tag.role === 'list') placeList(document, parent, shape);
    else parent.add(tagged(document, ROLES[shape.tag.role], () => draw(document, shape), shape.tag.alt));
  }
}

function placeList(document: Document, parent: Element, list: Part): void {
  const element = document.struct('L');
  parent.add(element);
  moved(document, list, () => {
    for (const item of list.shapes) {
      element.add(tagged(document, 'LI', [tagged(document, 'LBody', () => draw(document, item))]));
    }
  });
  element.end();
}

function asDecoration(document: Document, work: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  work();
  document.endMarkedContent();
}

function draw(document: Document, shape: Shape): void {
  if (shape.kind === 'path') drawPath(document, shape);
  else if (shape.kind === 'text') drawText(document, shape);
  else if (shape.kind === 'picture') drawPicture(document, shape);
  else moved(document, shape, () => shape.shapes.map((inner) => draw(document, inner)));
}

function moved(document: Document, { at, clip }: Part, work: () => void): void {
  document.save();
  if (at) document.translate(at[0], at[1]);
  if (clip) document.rect(clip[0], clip[1], clip[2] - clip[0], clip[3] - clip[1]).clip();
  work();
  document.restore();
}

function drawPicture(document: Document, { laid, corners, opacity }: PictureShape): void {
  if (!laid) return;
  const [left, top, right, bottom] = laid.box;
  document.save();
  document.path(outlineOf(corners)).clip();
  document.opacity(opacity);
  document.image(laid.bytes, left, top, { width: right - left, height: bottom - top });
  document.restore();
}

function drawPath(document: Document, { d, at, scale, ...look }: PathShape): void {
  const fills = look.fill !== undefined && look.fillOpacity !== 0;
  const strokes = look.stroke !== undefined && look.width !== undefined && look.width > 0;
  if (!fills && !strokes) return;
  document.save();
  if (at) document.translate(at[0], at[1]);
  if (scale) document.scale(scale);
  document.path(d);
  if (strokes) {
    document.lineWidth(look.width ?? 1).lineCap(look.square ? 'butt' : 'round');
    document.lineJoin(look.square ? 'miter' : 'round').strokeOpacity(look.strokeOpacity ?? 1);
    if (look.dash) document.dash(look.dash[0] ?? 1, { space: look.dash[1] ?? 1 });
  }
  if (fills) document.fillOpacity(look.fillOpacity ?? 1);
  if (fills && strokes) document.fillAndStroke(look.fill, look.stroke);
  else if (fills) document.fill(look.fill);
  else document.stroke(look.stroke);
  document.restore();
}

function drawText(document: Document, shape: TextShape): void {
  const { text, halo, letters } = shape;
  document.font(shape.weight).fontSize(shape.size);
  const pieces = letters
    ? [...text].map((letter, index) => ({ text: letter, ...(letters[index] ?? { at: shape.at, turn: 0 }) }))
    : [{ text, at: [shape.at[0] - startOf(document, shape), shape.at[1]] as const, turn: shape.turn ?? 0 }];
  for (const way of halo ? (['stroke', 'fill'] as const) : (['fill'] as const)) {
    for (const piece of pieces) {
      document.save();
      document.translate(piece.at[0], piece.at[1]).rotate(piece.turn);
      document.fillColor(shape.fill).fillOpacity(1);
      if (way === 'stroke' && halo)
        document
          .strokeColor(halo.colour)
          .lineWidth(halo.width * 2)
          .lineJoin('round');
      document.text(piece.text, 0, 0, {
        lineBreak: false,
        baseline: 'alphabetic',
        stroke: way === 'stroke',
        fill: way === 'fill',
      });
      document.restore();
    }
  }
}

/** How far before `at` a text begins. */
const startOf = (document: Document, { text, anchor }: TextShape): number =>
  anchor === 'middle' ? document.widthOfString(text) / 2 : anchor === 'end' ? document.widthOfString(text) : 0;
