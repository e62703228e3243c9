import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Refusal } from '@/lib/errors';
import { PLAN_BYTES_LIMIT, type PlanFacts, type PlanReader } from '../../model/plan';
import { FeatureFinder, type FeatureVisitor } from '../gml/features';
import { readXml, refusalOf } from '../xml';
import { XplanFeatures } from './features';
import { mayShareGeometries, SharedGeometries, SharedIds } from './shared-geometries';

/** How many positions and elements all geometries of a file may have. 50 MB of coordinates are some two million. */
const DRAWING_BUDGET = 8_000_000;

/**
 * Reads XPlanGML, 4.1 to 6.0 and what is like it. Goes through the file once and holds no more of it than what waits
 * for a text further on; twice more before that where geometries refer to one another. Throws the `Refusal`
 * `plan.broken` with `file`, `line`, `column`, `reason` and what its sentence mentions.
 */
export const readXplan: PlanReader = async (file, { take, progress }) => {
  const { size } = await stat(file.path);
  if (size > PLAN_BYTES_LIMIT) throw tooLarge(file.name);
  const through = (visitor: FeatureVisitor, from: number, to: number) =>
    readXml(
      {
        name: file.name,
        bytes: bytesOf(file.path, (read) => progress(from + ((to - from) * read) / Math.max(1, size))),
      },
      new FeatureFinder(visitor),
    );
  const ids = new SharedIds();
  const isShared = await mayShareGeometries(file.path);
  if (isShared) await through(ids, 0, 0.25);
  const shared = new SharedGeometries(ids.ids);
  if (ids.ids.size > 0) await through(shared, 0.25, 0.5);
  const features = new XplanFeatures({ find: shared.find, budget: { left: DRAWING_BUDGET } }, take);
  await through(features, isShared ? 0.5 : 0, 1);
  return factsOf(file.name, features);
};

function factsOf(file: string, features: XplanFeatures): PlanFacts {
  try {
    features.end();
  } catch (error) {
    throw refusalOf(error, file, { line: 1, column: 1 });
  }
  const { version, system, counts } = features;
  const head = features.head ?? { name: null, number: null, planKind: null, legalState: null, date: null };
  return { format: 'xplan', version, crs: system?.code ?? '', ...head, counts };
}

const tooLarge = (file: string) =>
  new Refusal('Invalid', 'plan.broken', {
    ...{ file, line: 1, column: null },
    ...{ reason: 'plan.xml.too-large', limit: PLAN_BYTES_LIMIT / 1024 / 1024 },
  });

async function* bytesOf(path: string, told: (read: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    yield chunk as Uint8Array;
    read += (chunk as Uint8Array).length;
    told(read);
  }
}
