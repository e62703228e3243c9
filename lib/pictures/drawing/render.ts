import type { FeatureCollection } from 'geojson';
import sharp from 'sharp';
import type { Drawing } from '../model/drawing';
import type { Packed, PackedPlan, PictureJob } from '../model/job';
import type { Drawn, Plan, Scene } from '../model/scene';
import { LISTED_LIMIT, type ListedEntry } from '../model/sheet';
import { descriptionOf } from '../sheet/description';
import { pdfOf } from '../sheet/pdf';
import { screenOf } from '../sheet/screen';
import { type DrawnSheet, sheetOf } from '../sheet/sheet';
import { layPictures } from './lay-pictures';
import { type Letters, letters } from './letters';
import { svgOf } from './svg';

/** Draws what a job asks for. Takes some tenths of a second of this thread. */
export async function render(job: PictureJob): Promise<Uint8Array> {
  const known = await letters();
  const { words } = job;
  const inWords = (count: number) => descriptionOf(words, count);
  const { drawing: planned, seen } = drawn(job, inWords, known);
  const description = inWords(seen.length);
  const density = job.sheet ? PAPER_DENSITY : SCREEN_DENSITY;
  const drawing: Drawing = { ...planned, shapes: await layPictures(planned.shapes, density / PIXELS_TO_THE_INCH) };
  if (job.format === 'pdf') return pdfOf(drawing, { words, letters: known, ...listedOf(job, seen) });
  if (job.format === 'svg') return Buffer.from(svgOf(drawing, description));
  return pngOf(svgOf(drawing, description, known.asOutlines), density);
}

function drawn(job: PictureJob, inWords: (count: number) => string, { widthOf }: Letters): DrawnSheet {
  const { base, plans } = job.scene;
  const scene: Scene = { ...job.scene, base: base && unpacked(base), plans: plans.map(unpackedPlan) };
  const { sheet, size, words } = job;
  return sheet ? sheetOf(scene, { ...sheet, words, inWords, widthOf }) : screenOf(scene, { size, words, widthOf });
}

/** The newest of the entries that are seen, in the order of their numbers. */
function listedOf({ listed }: PictureJob, seen: readonly string[]): { entries: ListedEntry[]; count: number } {
  const isSeen = new Set(seen);
  const entries = listed.filter(({ id }) => isSeen.has(id)).sort((one, other) => other.number - one.number);
  return { entries: entries.slice(0, LISTED_LIMIT).reverse(), count: entries.length };
}

const unpacked = ({ json, style }: Packed): Drawn => ({
  features: (JSON.parse(json) as FeatureCollection).features ?? [],
  style,
});

const unpackedPlan = (plan: PackedPlan): Plan => (plan.kind === 'picture' ? plan : { ...plan, ...unpacked(plan) });

/** A drawing's pixels are the web's. */
const PIXELS_TO_THE_INCH = 96;
/** Dots to the inch: sharp on paper, and fine enough for a screen with small pixels. */
const PAPER_DENSITY = 200;
const SCREEN_DENSITY = 144;

/** All colours: to choose 256 of them takes four times as long as to draw the plan. */
const pngOf = (svg: string, density: number): Promise<Uint8Array> =>
  // librsvg takes a pixel of the file for a point, 72 to the inch; ours are 96.
  sharp(Buffer.from(svg), { density: (density * 72) / PIXELS_TO_THE_INCH, unlimited: true })
    .png()
    .withMetadata({ density })
    .toBuffer();
