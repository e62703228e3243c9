/**
 * Reads a number as it is written in German: `1,5` and `1.234,5`; `1.234` is one thousand two hundred thirty-four, and
 * `1.5` is taken for what it can only mean. Null where it is no number.
 */
export function readNumber(written: string): number | null {
  const plain = written.trim().replace(/[\s\u00a0\u202f]/g, '');
  const grouped = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain);
  const normal = (grouped ? plain.replaceAll('.', '') : plain).replace(',', '.').replace('\u2212', '-');
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(normal) ? Number(normal) : null;
}
