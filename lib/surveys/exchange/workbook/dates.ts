import type { Archive } from './archive';

/** Which cell formats show a day or a time of day. Index: the style that a cell names. */
export type DateStyles = readonly boolean[];

/** The formats for days and times that every workbook has without saying so (ECMA-376, 18.8.30). */
const BUILT_IN = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** Which of a workbook's cell formats are for days or times. */
export async function dateStyles(archive: Archive): Promise<DateStyles> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  await archive.read('xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), isForDates(attributes.formatCode ?? ''));
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) {
        const id = Number(attributes.numFmtId);
        styles.push(custom.get(id) ?? BUILT_IN(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Letters of a day or a time, outside of what stands in quotes or brackets. */
const isForDates = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replace(/general/gi, ''));

/**
 * A day or time as it is written elsewhere. In: days since the workbook's first, which is in 1900 or 1904. Out: a day
 * `2026-05-31`, a moment `2026-05-31T08:00`, a time `08:00`; null for what is none.
 */
export function dayOf(serial: number, from1904: boolean): string | null {
  const days = serial + (from1904 ? 1462 : 0);
  if (!(days >= 0 && days < 2_958_466)) return null;
  // Excel takes 1900 for a leap year, so that its first two months are a day late.
  const shifted = days < 60 ? days + 1 : days;
  const moment = new Date(EPOCH + Math.round(shifted * 86_400) * 1_000).toISOString();
  const [day = '', time = ''] = [moment.slice(0, 10), moment.slice(11, 16)];
  if (days < 1) return time;
  return time === '00:00' ? day : `${day}T${time}`;
}

const EPOCH = Date.UTC(1899, 11, 30);
