import { z } from 'zod';
import { ViewInAddress } from '@/lib/annotations/model/map-view';
import { CATEGORY_LIMIT } from '@/lib/annotations/model/settings';
import { papers } from './sheet';

/** The sides of a picture for a screen, in pixels. */
export const SIDE_LEAST = 160;
export const SIDE_MOST = 1600;
const SIDE = 1200;

const Side = z.coerce.number().int().min(SIDE_LEAST).max(SIDE_MOST);

/** `west,south,east,north` in degrees: a part of the world that has some room in it. */
const Bbox = z
  .string()
  .max(100)
  .transform((text) => text.split(',').map(Number))
  .pipe(
    z.tuple([
      z.number().min(-180).max(180),
      z.number().min(-85).max(85),
      z.number().min(-180).max(180),
      z.number().min(-85).max(85),
    ]),
  )
  .refine(([west, south, east, north]) => west < east && south < north, 'bbox.empty');

/** What a picture's address asks for. Without a paper it is one for a screen; a PDF always has a paper. */
export const PictureWish = z
  .object({
    bbox: Bbox.optional(),
    /** As the page's own address says it; where there is a section it does not count. */
    view: ViewInAddress.optional(),
    format: z.enum(['png', 'svg', 'pdf']).default('png'),
    paper: z.enum(Object.keys(papers) as [keyof typeof papers, ...(keyof typeof papers)[]]).optional(),
    orientation: z.enum(['portrait', 'landscape']).optional(),
    width: Side.default(SIDE),
    height: Side.optional(),
    /** Keys of categories, with commas between them. Absent: all. */
    categories: z
      .string()
      .regex(/^[a-z0-9-]{1,40}(,[a-z0-9-]{1,40})*$/)
      .transform((text) => text.split(','))
      .pipe(z.array(z.string()).max(CATEGORY_LIMIT))
      .optional(),
    annotation: z.uuid().optional(),
  })
  .transform((wish) => ({ ...wish, paper: wish.paper ?? (wish.format === 'pdf' ? ('a4' as const) : undefined) }));
export type PictureWish = z.output<typeof PictureWish>;

/** How high a picture for a screen is, if its address does not say: three to four, as a map on a page. */
export const heightOf = ({ width, height }: Pick<PictureWish, 'width' | 'height'>): number =>
  height ?? Math.max(SIDE_LEAST, Math.round(width * 0.75));
