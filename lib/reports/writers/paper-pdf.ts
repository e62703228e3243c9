import { A4, newPaper, type Paper } from '@/lib/pictures/sheet/paper';
import { type Element, tagged } from '@/lib/pictures/sheet/tagged';
import { keepTogether, MARGIN, numberPages, WIDTH, writeTable } from '../commands/write-report';
import { type Block, type LongPaper, printable } from '../model/paper';

const INK = '#1a1a1a';
const QUIET = '#555555';
/** Of headings, in points: the text, and the room that it wants below it on its page. */
const HEADINGS = { 1: { size: 20, room: 90 }, 2: { size: 14, room: 70 }, 3: { size: 11, room: 48 } } as const;
const SIZE = 10;
const INDENT = 14;

/** A document as PDF, tagged (PDF/UA): it is read out in the order in which its pieces stand. */
export async function paperPdf({ paper: document, rest }: LongPaper): Promise<Buffer> {
  const paper = await newPaper({ ...document, margin: MARGIN });
  paper.document.info.Subject = document.subject;
  numberPages(paper.document, document.page);
  paper.document.addPage();
  const write = (blocks: readonly Block[]) => {
    for (const block of blocks) writers[block.kind](paper, block as never);
  };
  write(document.blocks);
  for await (const blocks of rest) write(blocks);
  return paper.finish();
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const writers: { [K in Block['kind']]: (paper: Paper, block: Of<K>) => void } = {
  heading: ({ document, root }, { level, text }) => {
    const { size, room } = HEADINGS[level];
    document.moveDown(level === 1 ? 0 : 0.8);
    keepTogether(document, room);
    const draw = () => put(document, text, { size, bold: true });
    root.add(tagged(document, `H${level}`, draw));
    document.moveDown(0.3);
  },
  text: ({ document, root }, { text, look }) => {
    const draw = () => put(document, text, { quiet: look === 'quiet', indent: look === 'quote' ? INDENT : 0 });
    root.add(tagged(document, look === 'quote' ? 'BlockQuote' : 'P', draw));
    document.moveDown(0.4);
  },
  list: ({ document, root }, { items }) => {
    const list = document.struct('L');
    root.add(list);
    for (const item of items) {
      const draw = () => put(document, `•  ${item}`, { indent: INDENT });
      list.add(tagged(document, 'LI', [tagged(document, 'LBody', draw)]));
    }
    list.end();
    document.moveDown(0.4);
  },
  table: (paper, block) => writeRows(paper, block),
  shares: ({ document, root }, { table, heads }) => writeTable(document, root, { table, heads, level: 'H3' }),
  picture: ({ document, root }, { bytes, width, height, alt }) => {
    const wide = Math.min(WIDTH, width);
    const high = (wide * height) / width;
    keepTogether(document, high + 10);
    const top = document.y;
    root.add(
      tagged(
        document,
        'Figure',
        () => document.image(Buffer.from(bytes), MARGIN, top, { width: wide, height: high }),
        alt,
      ),
    );
    document.x = MARGIN;
    document.y = top + high + 8;
  },
};

interface Look {
  size?: number;
  bold?: boolean;
  quiet?: boolean;
  indent?: number;
}

function put(document: Paper['document'], text: string, { size = SIZE, bold, quiet, indent = 0 }: Look): void {
  document
    .font(bold ? 'semibold' : 'regular')
    .fontSize(size)
    .fillColor(quiet ? QUIET : INK)
    .text(printable(text), MARGIN + indent, document.y, { width: WIDTH - indent });
}

function writeRows({ document, root }: Paper, { head, rows }: Of<'table'>): void {
  const table = document.struct('Table');
  root.add(table);
  const columns = columnsOf([head, ...rows]);
  for (const [index, cells] of [head, ...rows].entries())
    writeRow(document, table, { cells, columns, isHead: index === 0 });
  table.end();
  document.moveDown(0.6);
}

interface Column {
  left: number;
  width: number;
}

/** The space between two columns, in points. */
const GAP = 8;
/** Signs by which columns are weighed: none is narrower or wider than such a text. */
const [FEWEST, MOST] = [9, 44];

/** Each column as wide as its longest text wants it, of the whole width. */
function columnsOf(rows: readonly (readonly string[])[]): Column[] {
  const weights = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((cells) => Math.min(MOST, Math.max(FEWEST, (cells[at] ?? '').length)))),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = MARGIN;
  return weights.map((weight) => {
    const column = { left, width: (WIDTH * weight) / all - GAP };
    left += column.width + GAP;
    return column;
  });
}

interface Row {
  cells: readonly string[];
  columns: readonly Column[];
  isHead: boolean;
}

function writeRow(document: Paper['document'], table: Element, { cells, columns, isHead }: Row): void {
  const widthAt = (at: number) => columns[at]?.width ?? WIDTH;
  document.font(isHead ? 'semibold' : 'regular').fontSize(SIZE - 1);
  const heights = cells.map((cell, at) => document.heightOfString(printable(cell), { width: widthAt(at) }));
  const height = Math.min(Math.max(...heights, 0) + 5, A4[1] - 2 * MARGIN);
  keepTogether(document, height);
  const top = document.y;
  const draw = (cell: string, at: number) => () => {
    document
      .font(isHead ? 'semibold' : 'regular')
      .fontSize(SIZE - 1)
      .fillColor(INK);
    document.text(printable(cell), columns[at]?.left ?? MARGIN, top, { width: widthAt(at) });
  };
  const tags = cells.map((cell, at) => tagged(document, isHead ? 'TH' : 'TD', draw(cell, at)));
  table.add(tagged(document, 'TR', tags));
  document.x = MARGIN;
  document.y = top + height;
}
