import { Refusal } from '@/lib/errors';
import { type Archive, openArchive } from './archive';
import { dateStyles } from './dates';
import { type Row, readSheet, unescaped } from './sheet';

/** A sheet of a workbook with the rows in which something stands. */
export interface Sheet {
  name: string;
  rows: readonly Row[];
}

/**
 * Reads the wanted sheets of an .xlsx or .xlsm file, by names in small letters. In: the whole file. Refuses with
 * `exchange.old-file`, `exchange.broken` and `exchange.too-much`.
 */
export async function readWorkbook(bytes: Buffer, wanted: readonly string[]): Promise<Sheet[]> {
  const archive = await openArchive(bytes);
  const { sheets, from1904, base } = await contentsOf(archive);
  const shared = { strings: await sharedStrings(archive, base), dates: await dateStyles(archive), from1904 };
  const found: Sheet[] = [];
  for (const { name, part } of sheets) {
    if (wanted.includes(name)) found.push({ name, rows: await readSheet(archive, part, shared) });
    else found.push({ name, rows: [] });
  }
  return found;
}

interface Contents {
  sheets: { name: string; part: string }[];
  from1904: boolean;
  base: string;
}

async function contentsOf(archive: Archive): Promise<Contents> {
  const main = (await relations(archive, '_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'));
  const part = main?.part ?? 'xl/workbook.xml';
  const base = part.slice(0, part.lastIndexOf('/') + 1);
  const named: { name: string; relation: string }[] = [];
  let from1904 = false;
  const isThere = await archive.read(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name === 'sheet') named.push({ name: plain(attributes.name), relation: relationIn(attributes) });
    },
  });
  if (!isThere) throw new Refusal('Invalid', 'exchange.broken');
  const file = part.slice(base.length);
  const parts = new Map(
    (await relations(archive, `${base}_rels/${file}.rels`, base)).map(({ id, part }) => [id, part]),
  );
  const sheets = named.map(({ name, relation }) => ({ name, part: parts.get(relation) ?? '' }));
  return { sheets, from1904, base };
}

const plain = (name = '') => name.trim().toLowerCase();

/** `r:id`, under whatever prefix. */
const relationIn = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';

async function relations(archive: Archive, part: string, base: string) {
  const found: { id: string; type: string; part: string }[] = [];
  await archive.read(part, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name === 'Relationship')
        found.push({
          id,
          type,
          part: target.startsWith('/') ? target.slice(1) : `${base}${target.replace(/^\.\//, '')}`,
        });
    },
  });
  return found;
}

/** The texts that cells name by number; of rich text all pieces, and not how it is read aloud. */
async function sharedStrings(archive: Archive, base: string): Promise<string[]> {
  const strings: string[] = [];
  let [current, isText, isReading]: [string, boolean, boolean] = ['', false, false];
  await archive.read(`${base}sharedStrings.xml`, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') strings.push(unescaped(current));
    },
  });
  return strings;
}
