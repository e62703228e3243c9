import type { Feature } from 'geojson';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { LayerView } from '@/lib/layers/model/layer';
import { planColours } from '@/lib/layers/model/plan-colours';
import { type DrawnFeature, featuresIn } from '@/lib/layers/queries/features';
import { type Language, textsIn } from '@/lib/text';
import type { Bounds } from '../model/view';
import type { Pictured } from '../queries';

/** One plan as a picture draws it: GeoJSON whose features bring a `name` for the legend and what the style reads. */
export interface PlanInPicture {
  title: string;
  json: string;
}

/** So many features of plans one picture shows. */
const FEATURES_LIMIT = 20_000;

/**
 * What the plans of a map draw in and around these bounds, from the lowest to the topmost: those that the live map shows
 * when it opens. What other hosts draw is not among them.
 */
export async function planFeaturesIn(
  actor: Actor,
  { offer, layers }: Pictured,
  { bounds, language }: { bounds: Bounds; language: Language },
): Promise<PlanInPicture[]> {
  const shown = layers.filter((layer) => layer.shown && layer.source.kind === 'plan').toReversed();
  if (shown.length === 0) return [];
  const drawn = await inTenant(actor, (tx) =>
    featuresIn(tx, offer.id, { bounds: [...bounds] as [number, number, number, number], limit: FEATURES_LIMIT }),
  );
  return shown.flatMap((layer) => {
    const features = drawn
      .filter(({ layerId }) => layerId === layer.id)
      .map((each) => asFeature(each, layer, language));
    return features.length > 0
      ? [{ title: layer.title, json: JSON.stringify({ type: 'FeatureCollection', features }) }]
      : [];
  });
}

/** With what the style of the live map reads. What has no colours of its own is named in the legend by its use. */
function asFeature({ number, feature, geometry }: DrawnFeature, { opacity }: LayerView, language: Language): Feature {
  const { use, title, colours } = feature;
  const { fillOpacity } = planColours[use];
  return {
    type: 'Feature',
    properties: {
      number,
      use,
      name: colours && title ? title : textsIn(language, 'plan')(`uses.${use}`),
      ...(colours?.fill && { fill: colours.fill }),
      'fill-opacity': (colours?.fillOpacity ?? (colours?.fill ? BROUGHT_OPACITY : fillOpacity)) * opacity,
      ...(colours?.stroke && { stroke: colours.stroke }),
      ...(colours?.strokeWidth !== undefined && { 'stroke-width': colours.strokeWidth }),
    },
    geometry,
  };
}

/** Of a colour that a file brings without saying how much of the ground it covers. */
const BROUGHT_OPACITY = 0.45;
