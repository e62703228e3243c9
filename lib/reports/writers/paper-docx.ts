import {
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type LongPaper, printable } from '../model/paper';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** The width between the margins of a page, in pixels. */
const WIDTH = 600;

/** A document for Word and LibreOffice: real headings and lists, tables whose first row is named as such, pictures in words. */
export async function paperDocx({ paper, rest }: LongPaper): Promise<Buffer> {
  const { title, subject, language, page } = paper;
  const children = paper.blocks.flatMap(written);
  for await (const blocks of rest) children.push(...blocks.flatMap(written));
  const document = new Document({
    ...{ title: printable(title), subject: printable(subject), creator: printable(subject) },
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: LANGUAGES[language] ?? language } } },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 220, after: 80 } } },
      },
    },
    sections: [{ footers: { default: new Footer({ children: [numberOf(page)] }) }, children }],
  });
  return Packer.toBuffer(document);
}

const LANGUAGES: Readonly<Record<string, string>> = { de: 'de-DE', en: 'en-GB' };

function numberOf(words: string): Paragraph {
  const [before = '', after = ''] = words.split('#');
  return new Paragraph({ children: [new TextRun({ children: [before, PageNumber.CURRENT, after], size: 16 })] });
}

function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], children: runs(block.text) })];
    case 'text':
      return [paragraph(block.text, block.look)];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
    case 'table':
      return tableOf(block.head, block.rows);
    case 'shares':
      return sharesOf(block);
    case 'picture':
      return [new Paragraph({ children: [pictureOf(block)] })];
  }
}

const paragraph = (text: string, look?: 'quiet' | 'quote') =>
  new Paragraph({
    spacing: { after: 120 },
    ...(look === 'quote' && { indent: { left: 400 } }),
    children: runs(text, look === 'quiet' ? { color: '555555' } : {}),
  });

/** Lines of a text, since Word knows no line's end in one. */
const runs = (text: string, look: { color?: string } = {}): TextRun[] =>
  printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): (Paragraph | Table)[] {
  const cell = (text: string, bold: boolean) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: printable(text), bold })] })] });
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader && { tableHeader }),
      cantSplit: true,
      children: cells.map((text) => cell(text, tableHeader)),
    });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
  return [table, new Paragraph({ children: [] })];
}

function sharesOf({ heads, table }: Extract<Block, { kind: 'shares' }>): (Paragraph | Table)[] {
  const shown = heads.map((head, index) => ({ head, index })).filter(({ head }) => head !== '');
  const cells = (row: readonly string[]) => shown.map(({ index }) => row[index] ?? '');
  return [
    new Paragraph({ heading: LEVELS[3], children: runs(table.title) }),
    ...(table.answered ? [paragraph(table.answered, 'quiet')] : []),
    ...tableOf(
      cells(heads),
      table.rows.map((row) => cells([row.label, ...row.cells])),
    ),
  ];
}

const pictureOf = ({ bytes, width, height, alt }: Extract<Block, { kind: 'picture' }>) =>
  new ImageRun({
    type: 'png',
    data: Buffer.from(bytes),
    transformation: { width: WIDTH, height: Math.round((WIDTH * height) / width) },
    altText: { title: alt.slice(0, 100), description: alt, name: alt.slice(0, 100) },
  });
