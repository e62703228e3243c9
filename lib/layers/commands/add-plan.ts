import { sql } from 'drizzle-orm';
import { layers } from '@/db/schema/layers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse } from '@/lib/errors';
import { TILE_ZOOMS } from '../cutting/cut-tiles';
import type { Batch } from '../cutting/messages';
import { type ReadPlan, readPlan } from '../cutting/read-plan';
import { extentOf } from '../model/extent';
import { LAYER_TITLE_LIMIT, PlanAddition } from '../model/layer';
import { legible } from '../readers/legible';
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
    inTenant(
      actor,
      async (tx) => {
        await assertMayAdd(tx, actor, addition.offerId);
        const id = await insertLayer(tx, actor, { ...addition, plan, file });
        for await (const batch of plan.batches) await keep(tx, id, batch);
        const facts = { format: plan.facts.format, features: featureCount(plan) };
        await recordAudit(tx, actor, { action: 'layer.added', subjectId: id, facts });
        return { id };
      },
      LONGEST_MS,
    ),
  );
}

/** Storing 50 MB takes some ten seconds, and on a slow computer many times that. */
const LONGEST_MS = 10 * 60_000;

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
  // Whoever sends a file names it.
  const fileName = legible(file.name);
  const source = { kind: 'plan' as const, facts, uses, names, fileName, maxZoom: TILE_ZOOMS.to };
  const named = title || facts.name || fileName.replace(/\.[^.]+$/, '') || fileName;
  const rows = await tx
    .insert(layers)
    .values({
      ...{ offerId, attribution, source, bounds, position: 0, addedBy: actor.memberId },
      title: named.slice(0, LAYER_TITLE_LIMIT),
    })
    .returning({ id: layers.id });
  return one(rows, 'layer').id;
}

/** As lists of columns: a statement with a parameter for each value takes longer to write than to run. */
async function keep(tx: Tx, layerId: string, batch: Batch): Promise<void> {
  if ('tiles' in batch) {
    const { tiles } = batch;
    const bytes = tiles.map((tile) => Buffer.from(tile.bytes).toString('base64'));
    await tx.execute(sql`
      insert into layer_tiles (layer_id, zoom, x, y, bytes)
      select ${layerId}, zoom, x, y, decode(bytes, 'base64')
      from unnest(${list(tiles.map(({ zoom }) => zoom))}::integer[], ${list(tiles.map(({ x }) => x))}::integer[],
        ${list(tiles.map(({ y }) => y))}::integer[], ${list(bytes)}::text[]) as given(zoom, x, y, bytes)`);
    return;
  }
  const rows = batch.features.map(({ number, feature: { geometry, ...feature } }) => {
    const [west = null, south = null, east = null, north = null] = geometry ? extentOf(geometry) : [];
    return {
      number,
      feature: JSON.stringify(feature),
      geometry: geometry && JSON.stringify(geometry),
      west,
      south,
      east,
      north,
    };
  });
  const of = (column: keyof (typeof rows)[number]) => list(rows.map((row) => row[column]));
  await tx.execute(sql`
    insert into layer_features (layer_id, number, feature, geometry, west, south, east, north)
    select ${layerId}, number, feature::jsonb, geometry::jsonb, west, south, east, north
    from unnest(${of('number')}::integer[], ${of('feature')}::text[], ${of('geometry')}::text[], ${of('west')}::float8[],
      ${of('south')}::float8[], ${of('east')}::float8[], ${of('north')}::float8[])
      as given(number, feature, geometry, west, south, east, north)`);
}

const list = (values: readonly (string | number | null)[]) => sql.param(values);

const featureCount = ({ facts }: ReadPlan) => Object.values(facts.counts).reduce((sum, count) => sum + count, 0);
