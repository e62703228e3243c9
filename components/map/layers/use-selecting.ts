import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { reducedMotion } from '../map/map-canvas';
import { isRemoved, useMap } from '../map/map-context';
import { CLICKABLE } from '../styles/annotation-layers';

/** A finger is broader than a mark: so many pixels beside it still hit. */
const REACH = 8;

/** Selects the annotation that is clicked; a group of them is gone nearer to. */
export function useSelecting(onSelect: ((id: string) => void) | null) {
  const { map } = useMap();
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    const click = (event: MapMouseEvent) => {
      const found = select.current && annotationAt(map, event.point);
      if (!found) return;
      if (found.properties.point_count) void goNearer(map, found);
      else select.current?.(String(found.properties.id));
    };
    const point = (event: MapMouseEvent) => {
      // While something is drawn, the pen decides.
      if (select.current) map.getCanvas().style.cursor = annotationAt(map, event.point) ? 'pointer' : '';
    };
    map.on('click', click);
    map.on('mousemove', point);
    return () => {
      if (isRemoved(map)) return;
      map.off('click', click);
      map.off('mousemove', point);
    };
  }, [map]);
}

/** The topmost annotation or group of them at a place on the screen, or right beside it. */
export function annotationAt(map: MapLibreMap, { x, y }: { x: number; y: number }): MapGeoJSONFeature | undefined {
  const layers = CLICKABLE.filter((id) => map.getLayer(id));
  if (layers.length === 0) return undefined;
  const around: [PointLike, PointLike] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  return map.queryRenderedFeatures([x, y], { layers })[0] ?? map.queryRenderedFeatures(around, { layers })[0];
}

async function goNearer(map: MapLibreMap, group: MapGeoJSONFeature) {
  const zoom = await splitsAt(map, group);
  if (zoom === undefined || isRemoved(map) || group.geometry.type !== 'Point') return;
  const [lon = 0, lat = 0] = group.geometry.coordinates;
  map.easeTo({ center: [lon, lat], zoom: zoom + 0.3, animate: !reducedMotion() });
}

/** From which zoom on a group falls apart. Tiles say it; of what the page knows itself, the map has to count. */
async function splitsAt(map: MapLibreMap, { source, properties }: MapGeoJSONFeature): Promise<number | undefined> {
  if (properties.splits !== undefined) return Number(properties.splits);
  return map.getSource<GeoJSONSource>(source)?.getClusterExpansionZoom(Number(properties.cluster_id));
}
