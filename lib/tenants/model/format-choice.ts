import { z } from 'zod';

/** Which formats a town's editors are offered: those named first, in this order; those switched off not at all. By code. */
export const FormatChoice = z.object({ order: z.array(z.string()), off: z.array(z.string()) });
export type FormatChoice = z.output<typeof FormatChoice>;

/** In: all formats there are. Out: those that are offered, in the town's order; those that it does not name come last. */
export function offeredIn<F extends { code: string }>(formats: readonly F[], { order, off }: FormatChoice): F[] {
  const placeOf = ({ code }: F) => (order.includes(code) ? order.indexOf(code) : order.length);
  return formats.filter(({ code }) => !off.includes(code)).sort((one, other) => placeOf(one) - placeOf(other));
}
