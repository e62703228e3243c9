import type { Feature } from 'geojson';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { Language } from '@/lib/languages/model';
import { planColours } from '@/lib/layers/model/plan-colours';
import { type DrawnFeature, featuresIn } from '@/lib/layers/queries/features';
import { textsIn } from '@/lib/text';
import type { Bounds } from '../model/view';
import type { Pictured } from '../queries';

/** So many features of plans one picture shows. */
const FEATURES_LIMIT = 20_000;

/**
 * What the plans of a map draw in and around these bounds, by the id of their layer: GeoJSON whose features bring a `name`
 * for the legend and what the style reads. Only of plans that the live map shows when it opens.
 */
export async function planFeaturesIn(
  actor: Actor,
  { offer, layers }: Pictured,
  { bounds, language }: { bounds: Bounds; language: Language },
): Promise<ReadonlyMap<string, string>> {
  const shown = layers.filter((layer) => layer.shown && layer.source.kind === 'plan');
  if (shown.length === 0) return new Map();
  const drawn = await inTenant(actor, (tx) =>
    featuresIn(tx, offer.id, { bounds: [...bounds] as [number, number, number, number], limit: FEATURES_LIMIT }),
  );
  const plans = shown.map((layer): [string, Feature[]] => [
    layer.id,
    drawn.filter(({ layerId }) => layerId === layer.id).map((each) => asFeature(each, language)),
  ]);
  return new Map(
    plans.flatMap(([id, features]) =>
      features.length > 0 ? [[id, JSON.stringify({ type: 'FeatureCollection', features })]] : [],
    ),
  );
}

/** With what the style of the live map reads. What has no colours of its own is named in the legend by its use. */
function asFeature({ number, feature, geometry }: DrawnFeature, language: Language): Feature {
  const { use, title, colours } = feature;
  const { fillOpacity } = planColours[use];
  return {
    type: 'Feature',
    properties: {
      number,
      use,
      name: colours && title ? title : textsIn(language, 'plan')(`uses.${use}`),
      ...(colours?.fill && { fill: colours.fill }),
      'fill-opacity': colours?.fillOpacity ?? (colours?.fill ? BROUGHT_OPACITY : fillOpacity),
      ...(colours?.stroke && { stroke: colours.stroke }),
      ...(colours?.strokeWidth !== undefined && { 'stroke-width': colours.strokeWidth }),
    },
    geometry,
  };
}

/** Of a colour that a file brings without saying how much of the ground it covers. */
const BROUGHT_OPACITY = 0.45;
