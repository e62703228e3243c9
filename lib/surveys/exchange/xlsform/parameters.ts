/** `start=0 end=10 step=1`, with spaces, commas or semicolons between, by names in small letters. */
export function parametersIn(written = ''): Map<string, string> {
  const pairs = written
    .slice(0, 1_000)
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,;]+/)
    .filter((pair) => pair.includes('='));
  return new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).toLowerCase(), pair.slice(pair.indexOf('=') + 1)]),
  );
}

/** The numbers under these names; undefined for what is none. */
export const numbersIn = (parameters: ReadonlyMap<string, string>, names: readonly string[]): (number | undefined)[] =>
  names.map((name) => {
    const written = parameters.get(name);
    const number = Number(written);
    return written === undefined || written === '' || !Number.isFinite(number) ? undefined : number;
  });
