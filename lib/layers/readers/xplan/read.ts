import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Refusal } from '@/lib/errors';
import { PLAN_BYTES_LIMIT, type PlanFacts, type PlanReader } from '../../model/plan';
import { FeatureFinder, type FeatureVisitor } from '../gml/features';
import { readXml } from '../xml';
import { XplanFeatures } from './features';
import { SharedGeometries, Survey } from './survey';

/** How many positions and elements all geometries of a file may have. 50 MB of coordinates are some two million. */
const DRAWING_BUDGET = 8_000_000;

/**
 * Reads XPlanGML, 4.1 to 6.0 and what is like it. Goes through the file twice and holds none of it: once for the texts
 * that features refer to, and once for the features; a third time between them where geometries refer to one another.
 * Throws the `Refusal` `plan.broken` with `file`, `line`, `column`, `reason` and what its sentence mentions.
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
  const survey = new Survey();
  await through(survey, 0, 0.4);
  if (!survey.isXplan) throw broken(file.name, 'plan.xplan.other-format');
  const shared = new SharedGeometries(survey.shared);
  if (survey.shared.size > 0) await through(shared, 0.4, 0.5);
  const features = new XplanFeatures(survey, { find: shared.find, budget: { left: DRAWING_BUDGET } }, take);
  await through(features, 0.5, 1);
  return factsOf(file.name, survey, features);
};

function factsOf(file: string, survey: Survey, features: XplanFeatures): PlanFacts {
  if (!features.system) throw broken(file, 'plan.xplan.nothing-drawn');
  const head = features.head ?? { name: null, number: null, planKind: null, legalState: null, date: null };
  return { format: 'xplan', version: survey.version, crs: features.system.code, ...head, counts: features.counts };
}

const broken = (file: string, reason: string) =>
  new Refusal('Invalid', 'plan.broken', { file, line: 1, column: null, reason });

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
