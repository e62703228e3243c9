import { useMemo, useState } from 'react';
import type { LayerView } from '@/lib/layers/model/layer';
import { PlanLegend } from './plan-legend';

/** Which of a map's plans are switched on, and the legend with the switches; none where there are no plans. */
export function usePlans(layers: readonly LayerView[], layersAt: string) {
  const [switches, setSwitches] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(layers.map(({ id, shown }) => [id, shown])),
  );
  const shown = useMemo(() => layers.filter(({ id }) => switches.get(id) ?? true), [layers, switches]);
  const legend = layers.length > 0 && (
    <PlanLegend
      layers={layers}
      layersAt={layersAt}
      shown={switches}
      onSwitch={(id) => setSwitches(new Map(switches).set(id, !(switches.get(id) ?? true)))}
    />
  );
  return { shown, legend };
}
