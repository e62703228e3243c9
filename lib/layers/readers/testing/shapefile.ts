import type { Position } from 'geojson';
import { type TestEntry, zipOf } from './zip';

/** The reference system of most plans, as the programs of Esri write it: without its number. */
export const UTM32_PRJ =
  'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** A record of a `.shp` file: its kind and the lines or rings of it. */
export interface TestShape {
  kind: number;
  parts: Position[][];
}

/** A zipped Shapefile with these shapes and one text each; `more` adds or replaces files, an empty text leaves one out. */
export function shapefileOf(shapes: TestShape[], texts: string[], more: Record<string, Uint8Array | string> = {}) {
  const files: Record<string, Uint8Array | string> = {
    'plan/Flächen.shp': shpOf(shapes),
    'plan/Flächen.dbf': dbfOf(texts.map((text) => Buffer.from(text, 'latin1'))),
    'plan/Flächen.prj': UTM32_PRJ,
    ...more,
  };
  const entries = Object.entries(files).filter(([, data]) => data.length > 0);
  return zipOf(entries.map(([name, data]): TestEntry => ({ name, data })));
}

export function shpOf(shapes: TestShape[]): Buffer {
  const records = shapes.map(({ kind, parts }, index) => {
    const content = contentOf(kind, parts);
    const header = Buffer.alloc(8);
    header.writeInt32BE(index + 1, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  });
  const body = Buffer.concat(records);
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + body.length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(shapes[0]?.kind ?? 5, 32);
  return Buffer.concat([header, body]);
}

/** A table with the columns NAME (text) and STAND (day). */
export function dbfOf(names: Uint8Array[], languageDriver = 0): Buffer {
  const columns = [column('NAME', 'C', 30), column('STAND', 'D', 8)];
  const header = Buffer.alloc(32);
  header[0] = 3;
  header.writeUInt32LE(names.length, 4);
  header.writeUInt16LE(32 + 2 * 32 + 1, 8);
  header.writeUInt16LE(1 + 30 + 8, 10);
  header[29] = languageDriver;
  const rows = names.map((name) => Buffer.concat([Buffer.from(' '), name, Buffer.alloc(30 - name.length, ' '), DAY]));
  return Buffer.concat([header, ...columns, Buffer.from([0x0d]), ...rows, Buffer.from([0x1a])]);
}

const DAY = Buffer.from('20260131');

function column(name: string, type: string, length: number): Buffer {
  const field = Buffer.alloc(32);
  field.write(name, 0, 'latin1');
  field.write(type, 11, 'latin1');
  field[16] = length;
  return field;
}

function contentOf(kind: number, parts: Position[][]): Buffer {
  const points = parts.flat();
  const starts = parts.map((_, index) => parts.slice(0, index).flat().length);
  if (kind === 0) return ints([0]);
  if (kind === 1) return Buffer.concat([ints([kind]), doubles(points.flat())]);
  const box = doubles([0, 0, 0, 0]);
  const counts = kind === 8 ? ints([points.length]) : ints([parts.length, points.length, ...starts]);
  return Buffer.concat([ints([kind]), box, counts, doubles(points.flat())]);
}

function ints(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeInt32LE(value, index * 4);
  return bytes;
}

function doubles(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) bytes.writeDoubleLE(value, index * 8);
  return bytes;
}
