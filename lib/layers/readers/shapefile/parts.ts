import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@/lib/errors';
import { contentOf } from '../sniff';
import type { PlanFile } from '../unpack';

/** One Shapefile: the files of one name that belong together. */
export interface ShapefileParts {
  /** The name that they share. */
  name: string;
  shapes: PlanFile;
  table: PlanFile;
  projection: PlanFile;
  encoding: PlanFile | null;
}

/**
 * The Shapefiles among these files, told by the content of their geometries and the names of what lies beside them.
 * Refuses with `plan.shapefile.part-missing` where one lacks its table or its reference system.
 */
export async function shapefilesIn(files: PlanFile[]): Promise<ShapefileParts[]> {
  const contents = await Promise.all(files.map(({ path }) => contentOf(path)));
  return files.filter((_, index) => contents[index] === 'shp').map((shapes) => partsOf(shapes, files));
}

/** The first kibibytes of a small text file. */
export async function shortTextOf({ path }: PlanFile): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SHORT_BYTES), 0, SHORT_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}

const SHORT_BYTES = 16 * 1024;

function partsOf(shapes: PlanFile, files: PlanFile[]): ShapefileParts {
  const stem = stemOf(shapes);
  const beside = (ending: string) => files.find(({ name }) => name.toLowerCase() === `${stem}${ending}`.toLowerCase());
  const needed = (ending: string) => {
    const part = beside(ending);
    if (part) return part;
    throw new Refusal('Invalid', 'plan.shapefile.part-missing', { file: shapes.name, part: basename(stem) + ending });
  };
  return {
    name: basename(stem),
    shapes,
    table: needed('.dbf'),
    projection: needed('.prj'),
    encoding: beside('.cpg') ?? null,
  };
}

const stemOf = ({ name }: PlanFile) => name.replace(/\.[^./]*$/, '');
