import { and, asc, eq, gt, gte, inArray, isNotNull, lte } from 'drizzle-orm';
import { layerFeatures, layers } from '@/db/schema/layers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';
import type { Bounds } from '../model/extent';
import type { LayerView, PlanSource } from '../model/layer';
import type { PlanFeature } from '../model/plan';
import { layerFor } from './layers';

/** How many features one page of a plan's list shows. */
export const FEATURES_PAGE = 100;

/** A feature with its number in its plan, from 0. */
export interface FeatureView {
  number: number;
  feature: Omit<PlanFeature, 'geometry'>;
}

/** One feature of a plan, without what it draws, and its layer. `NotFound` for a layer that the actor may not see. */
export const planFeature = (
  actor: Actor,
  layerId: string,
  number: number,
): Promise<FeatureView & { layer: PlanView }> =>
  inTenant(actor, async (tx) => {
    const layer = planOf((await layerFor(tx, actor, layerId)).layer);
    const rows = await tx
      .select(viewed)
      .from(layerFeatures)
      .where(and(eq(layerFeatures.layerId, layerId), eq(layerFeatures.number, number)));
    return { ...one(rows, 'feature'), layer };
  });

/** A page of what a plan holds, in the order of its file, after number `after`. `NotFound` as `planFeature`. */
export const planPage = (
  actor: Actor,
  layerId: string,
  after = -1,
): Promise<{
  layer: PlanView;
  offer: { slug: string; title: string };
  features: FeatureView[];
  next: number | null;
}> =>
  inTenant(actor, async (tx) => {
    const found = await layerFor(tx, actor, layerId);
    const rows = await tx
      .select(viewed)
      .from(layerFeatures)
      .where(
        and(eq(layerFeatures.layerId, layerId), gt(layerFeatures.number, after), isNotNull(layerFeatures.geometry)),
      )
      .orderBy(asc(layerFeatures.number))
      .limit(FEATURES_PAGE + 1);
    const features = rows.slice(0, FEATURES_PAGE);
    return {
      offer: found.offer,
      layer: planOf(found.layer),
      features,
      next: rows.length > FEATURES_PAGE ? (features.at(-1)?.number ?? null) : null,
    };
  });

/** A layer that is a plan; what another host draws holds nothing that could be told. */
export type PlanView = LayerView & { source: PlanSource };

function planOf(layer: LayerView): PlanView {
  const { source } = layer;
  if (source.kind !== 'plan') throw new Refusal('NotFound', 'feature.not-found');
  return { ...layer, source };
}

/** A feature as a picture needs it, with the layer it belongs to. */
export interface DrawnFeature extends FeatureView {
  layerId: string;
  geometry: NonNullable<PlanFeature['geometry']>;
}

/** What the plans of an offer draw inside of bounds, from the lowest layer up; at most `limit` of them. */
export const featuresIn = (tx: Tx, offerId: string, at: { bounds: Bounds; limit: number }): Promise<DrawnFeature[]> => {
  const [west, south, east, north] = at.bounds;
  const ofOffer = tx.select({ id: layers.id }).from(layers).where(eq(layers.offerId, offerId));
  return tx
    .select({ ...viewed, layerId: layerFeatures.layerId, geometry: layerFeatures.geometry })
    .from(layerFeatures)
    .where(
      and(
        inArray(layerFeatures.layerId, ofOffer),
        isNotNull(layerFeatures.geometry),
        lte(layerFeatures.west, east),
        gte(layerFeatures.east, west),
        lte(layerFeatures.south, north),
        gte(layerFeatures.north, south),
      ),
    )
    .orderBy(asc(layerFeatures.layerId), asc(layerFeatures.number))
    .limit(at.limit) as Promise<DrawnFeature[]>;
};

const viewed = { number: layerFeatures.number, feature: layerFeatures.feature };
