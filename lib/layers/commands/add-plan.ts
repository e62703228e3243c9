import { layerFeatures, layers, layerTiles } from '@/db/schema/layers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse } from '@/lib/errors';
import { TILE_ZOOMS } from '../cutting/cut-tiles';
import type { Batch } from '../cutting/messages';
import { type ReadPlan, readPlan } from '../cutting/read-plan';
import { extentOf } from '../model/extent';
import { LAYER_TITLE_LIMIT, PlanAddition } from '../model/layer';
import { assertMayAdd, makeRoomOnTop } from './order';

/** A plan's file as it was sent: where it lies now, and its name on the editor's machine. */
export interface PlanFile {
  path: string;
  name: string;
}

/**
 * Reads a plan's file and makes it the topmost layer of an offer. In: `PlanAddition`; `progress` is told the share that
 * is done, 0 to 1. All or nothing: refuses with `Invalid` and a code of `plan.…` what is broken anywhere, with
 * `SignInNeeded`, `Forbidden` (role, `layers.too-many`) or `NotFound`. Out: the layer's id.
 */
export async function addPlan(
  actor: Actor,
  input: unknown,
  { file, progress = () => {} }: { file: PlanFile; progress?: (share: number) => void },
): Promise<{ id: string }> {
  const addition = parse(PlanAddition, input);
  // Before the file is read, so that nobody else can make the platform read one; and again when it is kept.
  await inTenant(actor, (tx) => assertMayAdd(tx, actor, addition.offerId));
  return readPlan(file, progress, (plan) =>
    inTenant(actor, async (tx) => {
      await assertMayAdd(tx, actor, addition.offerId);
      const id = await insertLayer(tx, actor, { ...addition, plan, file });
      for await (const batch of plan.batches) await keep(tx, id, batch);
      const facts = { format: plan.facts.format, features: featureCount(plan) };
      await recordAudit(tx, actor, { action: 'layer.added', subjectId: id, facts });
      return { id };
    }),
  );
}

interface Addition {
  offerId: string;
  title: string;
  attribution: string | null;
  plan: ReadPlan;
  file: PlanFile;
}

async function insertLayer(tx: Tx, actor: Actor, { offerId, title, attribution, plan, file }: Addition) {
  await makeRoomOnTop(tx, offerId);
  const { facts, uses, names, bounds } = plan;
  const source = { kind: 'plan' as const, facts, uses, names, fileName: file.name, maxZoom: TILE_ZOOMS.to };
  const named = title || facts.name || file.name.replace(/\.[^.]+$/, '') || file.name;
  const rows = await tx
    .insert(layers)
    .values({
      ...{ offerId, attribution, source, bounds, position: 0, addedBy: actor.memberId },
      title: named.slice(0, LAYER_TITLE_LIMIT),
    })
    .returning({ id: layers.id });
  return one(rows, 'layer').id;
}

async function keep(tx: Tx, layerId: string, batch: Batch): Promise<void> {
  if ('tiles' in batch) {
    const rows = batch.tiles.map(({ bytes, ...tile }) => ({ layerId, ...tile, bytes: Buffer.from(bytes) }));
    await tx.insert(layerTiles).values(rows);
    return;
  }
  await tx.insert(layerFeatures).values(
    batch.features.map(({ number, feature: { geometry, ...feature } }) => {
      const [west, south, east, north] = geometry ? extentOf(geometry) : [];
      return { layerId, number, feature, geometry, west, south, east, north };
    }),
  );
}

const featureCount = ({ facts }: ReadPlan) => Object.values(facts.counts).reduce((sum, count) => sum + count, 0);
