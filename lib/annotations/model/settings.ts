import { z } from 'zod';
import { Area } from '@/lib/offers/model';

export const CATEGORY_LIMIT = 12;
export const LABEL_LIMIT = 60;

/** The signs a category can have. `components/map/marks` knows how each is drawn. */
export const markIcons = [
  'idea',
  'heart',
  'warning',
  'question',
  'bicycle',
  'walk',
  'car',
  'bus',
  'tree',
  'bench',
  'play',
  'light',
] as const;
export type MarkIcon = (typeof markIcons)[number];

/** What an annotation can be about. The word always stands beside colour and sign. */
export const Category = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: z.string().trim().min(1, 'label.missing').max(LABEL_LIMIT, 'label.too-long'),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  icon: z.enum(markIcons),
});
export type Category = z.output<typeof Category>;

/** What the settings of every format with annotations hold, whatever else they hold. */
export const AnnotatedSettings = z.object({
  categories: z.array(Category).min(1, 'categories.missing').max(CATEGORY_LIMIT, 'categories.too-many'),
  /** Where annotations may lie. Absent: anywhere. */
  area: Area.optional(),
});
export type AnnotatedSettings = z.output<typeof AnnotatedSettings>;
