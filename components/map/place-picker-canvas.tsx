'use client';
import type { Point, Polygon } from 'geojson';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import { Drawing } from './drawing/drawing';
import type { Tool } from './drawing/sketch';
import { AreaLayer } from './layers/area-layer';
import { DraftLayer } from './layers/draft-layer';
import { type Bounds, MapCanvas } from './map/map-canvas';

interface Props {
  basemap: string | null;
  bounds: Bounds;
  centre: [number, number];
  area: Polygon | undefined;
  onCentre: (centre: [number, number]) => void;
  /** Absent: only a point is chosen. */
  onArea?: (area: Polygon | null) => void;
}

export function PlacePickerCanvas({ basemap, bounds, centre: [lon, lat], area, onCentre, onArea }: Props) {
  const t = useTranslations('map.picker');
  const [tool, setTool] = useState<Tool | null>(null);
  const point = useMemo<Point>(() => ({ type: 'Point', coordinates: [lon, lat] }), [lon, lat]);
  const drawn = (geometry: Geometry) => {
    setTool(null);
    if (geometry.type === 'Point') onCentre([geometry.coordinates[0] ?? lon, geometry.coordinates[1] ?? lat]);
    if (geometry.type === 'Polygon') onArea?.(geometry);
  };
  return (
    <MapCanvas basemap={basemap} bounds={bounds} label={t('map')}>
      {area && !tool && <AreaLayer area={area} />}
      {tool !== 'point' && Number.isFinite(lon + lat) && <DraftLayer geometry={point} />}
      {tool ? (
        <Drawing key={tool} tool={tool} onDrawn={drawn} onCancel={() => setTool(null)} />
      ) : (
        <div className="place-picker__tools">
          <Choice text={t('setCentre')} onChoose={() => setTool('point')} />
          {onArea && <Choice text={t('drawArea')} onChoose={() => setTool('area')} />}
          {onArea && area && <Choice text={t('removeArea')} onChoose={() => onArea(null)} />}
        </div>
      )}
    </MapCanvas>
  );
}

const Choice = ({ text, onChoose }: { text: string; onChoose: () => void }) => (
  <button type="button" className="kern-btn kern-btn--secondary" onClick={onChoose}>
    <span className="kern-label">{text}</span>
  </button>
);
