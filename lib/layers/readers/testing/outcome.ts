import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@/lib/errors';
import { textsIn } from '@/lib/text';
import type { PlanFacts, PlanFeature } from '../../model/plan';
import { openPlan } from '../open-plan';

/** What became of an upload: the plan, or the code of the refusal and its sentence in German. */
export interface Outcome {
  code: string;
  sentence: string;
  plan: PlanFacts | null;
  features: PlanFeature[];
  /** What lies beside the directory for unpacked files, besides the upload itself. */
  strays: string[];
}

/** Uploads these bytes under this name, and opens them as a plan in a directory that is gone afterwards. */
export async function outcomeOf(name: string, bytes: Uint8Array | string): Promise<Outcome> {
  const root = await mkdtemp(join(tmpdir(), 'plan-'));
  const features: PlanFeature[] = [];
  try {
    await writeFile(join(root, 'upload'), bytes);
    await mkdir(join(root, 'unpacked'));
    const reading = { take: (feature: PlanFeature) => features.push(feature), progress: () => undefined };
    const opening = openPlan({ path: join(root, 'upload'), name }, join(root, 'unpacked'), reading);
    const told = await opening.then((plan) => ({ code: 'yes', sentence: '', plan }), refusal);
    const strays = (await readdir(root)).filter((file) => !['upload', 'unpacked'].includes(file));
    return { ...told, features, strays };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The same numbers each time, between 0 and 1: a test that fails can be run again. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function refusal(error: unknown) {
  if (!isRefusal(error)) throw error;
  const sentence = textsIn('de', 'refusals')(error.code, error.facts as Record<string, string>);
  return { code: error.code, sentence, plan: null };
}
