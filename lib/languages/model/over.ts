/** A tree of texts of which some may lack. */
export type Some<T> = T extends string ? string : { [K in keyof T]?: Some<T[K]> };

/** All texts of `base`, each in the words of `own` where it has some. */
export function over<T>(base: T, own: Some<T>): T {
  if (typeof base !== 'object' || base === null) return (own ?? base) as T;
  const words = own as Record<string, never> | undefined;
  return Object.fromEntries(
    Object.entries(base).map(([key, text]) => [key, words?.[key] === undefined ? text : over(text, words[key])]),
  ) as T;
}
