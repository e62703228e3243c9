import { A4, newPaper } from '@/lib/pictures/sheet/paper';
import { type Document, type Element, tagged } from '@/lib/pictures/sheet/tagged';
import type { Report, ReportTable } from '../model';

/** In points. */
export const MARGIN = 48;
export const WIDTH = A4[0] - 2 * MARGIN;
const INK = '#1a1a1a';
const QUIET = '#555555';
const BAR = '#1c5d99';
const TRACK = '#e6e9ed';
/** Where the label, the bar and each figure stand, and how wide they are. */
const LABEL = { at: MARGIN, width: 190 };
const BARS = { at: MARGIN + 200, width: 150 };
const CELLS = [
  { at: MARGIN + 355, width: 40 },
  { at: MARGIN + 397, width: 60 },
  { at: MARGIN + 459, width: WIDTH - 459 },
];

/** Writes a report as PDF, tagged: who hears it read out gets title, tables with heads and cells in this order. */
export async function writeReport(report: Report): Promise<Buffer> {
  const { document, root, finish } = await newPaper({ ...report, margin: MARGIN });
  numberPages(document, report.page);
  document.addPage();
  head(document, root, report);
  for (const table of report.tables) writeTable(document, root, { table, heads: report.heads });
  return finish();
}

function head(document: Document, root: Element, { title, facts, note }: Report): void {
  root.add(tagged(document, 'H1', () => document.font('semibold').fontSize(20).fillColor(INK).text(title)));
  document.moveDown(0.5);
  for (const fact of [...facts, note]) {
    root.add(tagged(document, 'P', () => document.font('regular').fontSize(10).fillColor(QUIET).text(fact)));
  }
  document.moveDown(1);
}

interface Written {
  table: ReportTable;
  heads: readonly string[];
  level?: 'H2' | 'H3';
}

/** Writes one table with bars, below its heading. */
export function writeTable(document: Document, root: Element, { table, heads, level = 'H2' }: Written): void {
  keepTogether(document, 60 + Math.min(table.rows.length, 6) * 18);
  root.add(
    tagged(document, level, () => {
      document.font('semibold').fontSize(12).fillColor(INK).text(table.title, MARGIN, document.y, { width: WIDTH });
    }),
  );
  root.add(tagged(document, 'P', () => document.font('regular').fontSize(9).fillColor(QUIET).text(table.answered)));
  document.moveDown(0.4);
  if (table.rows.length > 0) {
    const element = document.struct('Table');
    root.add(element);
    addRow(document, element, { label: heads[0] ?? '', cells: heads.slice(1), type: 'TH', share: null, range: null });
    for (const line of table.rows) addRow(document, element, { ...line, type: 'TD' });
    element.end();
  }
  document.moveDown(1.2);
}

type Row = Omit<ReportTable['rows'][number], 'share'> & { share: number | null; type: 'TH' | 'TD' };

function addRow(document: Document, table: Element, { label, cells, type, share, range }: Row): void {
  document.font('regular').fontSize(9.5);
  const heights = [
    document.heightOfString(label, { width: LABEL.width }),
    ...cells.map((cell, index) => document.heightOfString(cell, { width: (CELLS[index] ?? LABEL).width })),
  ];
  const height = Math.max(...heights) + 5;
  keepTogether(document, height);
  const top = document.y;
  if (share !== null) asDecoration(document, () => bar(document, { top, share, range }));
  const colour = type === 'TH' ? QUIET : INK;
  const put = (text: string, place: { at: number; width: number }, align: 'left' | 'right') => () => {
    document.font('regular').fontSize(9.5).fillColor(colour).text(text, place.at, top, { width: place.width, align });
  };
  table.add(
    tagged(document, 'TR', [
      tagged(document, 'TH', put(label, LABEL, 'left')),
      ...cells.map((cell, index) => tagged(document, type, put(cell, CELLS[index] ?? LABEL, 'right'))),
    ]),
  );
  // Only now: it is written while it is added.
  document.y = top + height;
  document.x = MARGIN;
}

interface Bar {
  top: number;
  share: number;
  range: { from: number; to: number } | null;
}

function bar(document: Document, { top, share, range }: Bar): void {
  document.rect(BARS.at, top + 2, BARS.width, 8).fill(TRACK);
  if (share > 0) document.rect(BARS.at, top + 2, BARS.width * share, 8).fill(BAR);
  if (!range) return;
  const [from, to] = [BARS.at + BARS.width * range.from, BARS.at + BARS.width * range.to];
  for (const [colour, width] of [
    ['#ffffff', 2.4],
    [INK, 0.8],
  ] as const) {
    document.lineWidth(width).strokeColor(colour);
    document.moveTo(from, top + 6).lineTo(to, top + 6);
    document.moveTo(from, top + 4).lineTo(from, top + 8);
    document.moveTo(to, top + 4).lineTo(to, top + 8);
    document.stroke();
  }
}

/** Begins a new page where so much, in points, has no room on this one. */
export function keepTogether(document: Document, height: number): void {
  if (document.y + height <= A4[1] - MARGIN) return;
  document.addPage();
  document.x = MARGIN;
}

/**
 * Numbers each page when it begins, so that no page waits in memory for the last. In: the words, with `#` for the number.
 * A page may begin within a text, which goes on in its own letters and colour; pdfkit tells those nobody.
 */
export function numberPages(document: Document, words: string): void {
  let page = 0;
  document.on('pageAdded', () => {
    page += 1;
    const { x, y, _font, _fontSize, _fillColor } = document as Document & Setting;
    // Else what stands in the margin would begin a page of its own.
    document.page.margins.bottom = 0;
    asDecoration(document, () => {
      document.font('regular').fontSize(8).fillColor(QUIET);
      const below = { width: WIDTH, align: 'right', lineBreak: false } as const;
      document.text(words.replace('#', String(page)), MARGIN, A4[1] - MARGIN + 14, below);
    });
    document.page.margins.bottom = MARGIN;
    if (_fillColor) document.fillColor(..._fillColor);
    Object.assign(document, { x, y, _font, _fontSize });
  });
}

interface Setting {
  _font: unknown;
  _fontSize: number;
  _fillColor: Parameters<Document['fillColor']> | null;
}

function asDecoration(document: Document, work: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  work();
  document.endMarkedContent();
}
