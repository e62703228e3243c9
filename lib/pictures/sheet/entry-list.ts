import type { ListedEntry, SheetWords } from '../model/sheet';
import { INK, QUIET } from './furniture';
import { type Document, type Element, tagged } from './tagged';

interface Listing {
  entries: readonly ListedEntry[];
  count: number;
  words: SheetWords;
  /** Of the first sheet, in points; the further ones stand upright, so that lines stay short. */
  size: [number, number];
}

/** 15 millimetres, in points. */
const MARGIN = 42.5;

/** Writes the entries in words on further sheets: each with the number that its mark has. */
export function writeList(document: Document, root: Element, { entries, count, words, size: sides }: Listing): void {
  const size: [number, number] = [Math.min(...sides), Math.max(...sides)];
  const title = entries.length < count ? words.listFirst.replace('{count}', String(count)) : words.list;
  document.addPage({ size, margin: MARGIN });
  const section = document.struct('Sect');
  root.add(section);
  section.add(
    tagged(document, 'H2', () => {
      document.font('semibold').fontSize(14).fillColor(INK).fillOpacity(1).text(title, MARGIN, MARGIN);
    }),
  );
  document.moveDown(0.6);
  for (const entry of entries) {
    if (document.y > size[1] - MARGIN - ROOM) document.addPage({ size, margin: MARGIN });
    section.add(tagged(document, 'H3', () => headOf(document, entry)));
    section.add(tagged(document, 'P', () => textOf(document, entry)));
    document.moveDown(0.7);
  }
  section.end();
}

/** An entry begins on the next sheet if only its heading had room on this one, in points. */
const ROOM = 44;

function headOf(document: Document, { number, category, facts }: ListedEntry): void {
  document.font('semibold').fontSize(9.5).fillColor(INK);
  document.text(`${number}  ${category}`, MARGIN, document.y, { continued: true });
  document.font('regular').fillColor(QUIET).text(`   ${facts}`);
  document.moveDown(0.15);
}

const textOf = (document: Document, { text }: ListedEntry): void => {
  document.font('regular').fontSize(9.5).fillColor(INK).text(text, MARGIN, document.y, { lineGap: 1.2 });
};
