/** What can be said of many amounts in five numbers. */
export interface Quantiles {
  least: number;
  /** A quarter are not above it. */
  lower: number;
  median: number;
  upper: number;
  greatest: number;
}

/** The quantiles of amounts in any order, which are sorted in place; between two of them in proportion (Hyndman and Fan, type 7). Null of none. */
export function quantilesOf(amounts: Float64Array): Quantiles | null {
  if (amounts.length === 0) return null;
  amounts.sort();
  const at = (share: number) => {
    const place = (amounts.length - 1) * share;
    const [low = 0, high = low] = [amounts[Math.floor(place)], amounts[Math.ceil(place)]];
    return low + (high - low) * (place - Math.floor(place));
  };
  return { least: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), greatest: at(1) };
}
