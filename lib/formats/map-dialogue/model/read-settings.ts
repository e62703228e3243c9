import { CATEGORY_LIMIT } from '@/lib/annotations/model/settings';
import { slugFrom } from '@/lib/offers/model/slug';

/** The names of the form's fields, for the form and for who reads it. Rows are counted from 0. */
export const fieldNames = {
  question: 'question',
  area: 'area',
  category: (row: number, part: 'key' | 'label' | 'colour' | 'icon') => `category-${row}-${part}`,
} as const;

/** The settings as the editor's form sends them. An empty row is no row; what is wrong, the schema says. */
export const readSettings = (form: FormData): unknown => ({
  question: textOf(form, fieldNames.question) || undefined,
  area: areaOf(textOf(form, fieldNames.area)),
  categories: rows(CATEGORY_LIMIT).flatMap((row) => categoryOf(form, row)),
});

function categoryOf(form: FormData, row: number) {
  const [key = '', label = '', colour = '', icon = ''] = (['key', 'label', 'colour', 'icon'] as const).map((part) =>
    textOf(form, fieldNames.category(row, part)),
  );
  return label ? [{ key: key || keyOf(label, row), label, colour, icon }] : [];
}

/** A key that stays when the label changes later. The row keeps two equal labels apart. */
const keyOf = (label: string, row: number) => `${slugFrom(label).slice(0, 36)}-${row}`;

function areaOf(text: string): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Left as it is, so that the schema names the field.
    return text;
  }
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
