import sharp from 'sharp';
import type { Shape, TextShape, TextWidth } from '../model/drawing';
import { PREVIEW, type PreviewJob } from '../model/preview';
import { letters } from './letters';
import { svgOf } from './svg';

const MARGIN = 72;
const BAND = 150;
const TITLE = { size: 68, line: 82, lines: 4 };
const FACT = { size: 34, line: 48 };
const INK = '#171a2b';
const PAPER = '#ffffff';

/** Draws the preview of a link as PNG: the town's name on its colour, the title, and the facts below. */
export async function renderPreview(job: PreviewJob): Promise<Uint8Array> {
  const { asOutlines, widthOf } = await letters();
  const svg = svgOf({ ...PREVIEW, shapes: shapesOf(job, widthOf) }, job.title, asOutlines);
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

function shapesOf({ town, title, facts, colours }: PreviewJob, widthOf: TextWidth): Shape[] {
  const wide = PREVIEW.width - 2 * MARGIN;
  const fits = (size: number) => (text: string) => widthOf(text, size, 'semibold') <= wide;
  const lines = linesOf(title, fits(TITLE.size), TITLE.lines);
  const below = PREVIEW.height - MARGIN - (facts.length - 1) * FACT.line;
  return [
    area(PREVIEW.height, PAPER),
    area(BAND, colours.ground),
    words(linesOf(town, fits(48), 1)[0] ?? '', { size: 48, fill: colours.words, at: [MARGIN, BAND / 2 + 17] }),
    ...lines.map((line, index) =>
      words(line, { size: TITLE.size, fill: INK, at: [MARGIN, BAND + 100 + index * TITLE.line] }),
    ),
    ...facts.map((fact, index) =>
      words(linesOf(fact, fits(FACT.size), 1)[0] ?? '', {
        ...{ size: FACT.size, fill: INK, weight: 'regular' as const },
        at: [MARGIN, below + index * FACT.line],
      }),
    ),
  ];
}

const area = (height: number, fill: string): Shape => ({
  kind: 'path',
  d: `M0 0H${PREVIEW.width}V${height}H0Z`,
  fill,
});

const words = (text: string, look: Pick<TextShape, 'size' | 'fill' | 'at'> & Partial<TextShape>): TextShape => ({
  kind: 'text',
  weight: 'semibold',
  ...look,
  text,
});

/** As many lines as there may be, broken between words; what does not fit ends with an ellipsis. */
function linesOf(text: string, fits: (text: string) => boolean, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const shown = lines.slice(0, most);
  const last = shown.length - 1;
  return shown.map((one, at) => shortened(at === last && lines.length > most ? `${one} …` : one, fits));
}

function shortened(line: string, fits: (text: string) => boolean): string {
  let rest = [...line];
  while (rest.length > 1 && !fits(rest.join(''))) rest = [...rest.slice(0, -2), '…'];
  return rest.join('');
}
