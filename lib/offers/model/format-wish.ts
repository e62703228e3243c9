import { z } from 'zod';

/** Which formats editors are to be offered, and all formats in the order that is wished for. By code. */
export const FormatWish = z.object({
  offered: z.array(z.string()).min(1, 'format.none-offered'),
  order: z.array(z.string()),
});

const PLACE = 'place.';

/**
 * The wish of a form with a box `offered` for each format, and its place as `place.<code>`, in the order of now. Where two
 * have one place, the one that was moved there has it.
 */
export function formatWishIn(form: FormData): z.input<typeof FormatWish> {
  const places = [...form].filter(([name]) => name.startsWith(PLACE));
  const order = places
    .map(([name, value], index) => ({
      code: name.slice(PLACE.length),
      place: Number(value),
      moved: Number(value) - (index + 1),
    }))
    .sort((one, other) => one.place - other.place || Math.sign(one.moved) - Math.sign(other.moved))
    .map(({ code }) => code);
  return { offered: form.getAll('offered').map(String), order };
}
