'use client';
import type { MapMouseEvent } from 'maplibre-gl';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { boundsOfCorners, type Corners, type LonLat } from '@/lib/layers/model/picture';
import { Layer } from '../map/map/layer';
import { type Bounds, MapCanvas } from '../map/map/map-canvas';
import { isRemoved, useMap } from '../map/map/map-context';
import { ImageSource } from '../map/map/source';
import { UNDER_NAMES } from '../map/styles/labels';
import { PictureHandle } from './picture-handle';
import { type Handle, handles, placeOf } from './picture-handles';

interface Props {
  basemap: string | null;
  /** The picture's address. */
  url: string;
  corners: Corners;
  chosen: Handle | null;
  onChoose: (handle: Handle) => void;
  onMove: (handle: Handle, to: LonLat) => void;
}

export function PictureCornersCanvas({ basemap, url, corners, chosen, onChoose, onMove }: Props) {
  const t = useTranslations('manage.picture.corners');
  return (
    <MapCanvas basemap={basemap} bounds={withRoom(boundsOfCorners(corners))} label={t('map')}>
      <ImageSource id="placed-picture" picture={{ url, coordinates: corners, attribution: null }}>
        <Layer layer={drawn} below={UNDER_NAMES} />
      </ImageSource>
      {handles.map((handle) => (
        <PictureHandle
          key={handle}
          label={t(`handles.${handle}`)}
          look={handle === 'whole' ? 'whole' : 'corner'}
          at={placeOf(corners, handle)}
          chosen={handle === chosen}
          onChoose={() => onChoose(handle)}
          onMove={(to) => onMove(handle, to)}
        />
      ))}
      {chosen && <NextPlace onPlace={(to) => onMove(chosen, to)} />}
    </MapCanvas>
  );
}

/** Room to drag the corners to, beside what stands at the map's edge. */
function withRoom([west, south, east, north]: Bounds): Bounds {
  const [across, up] = [(east - west) / 4, (north - south) / 4];
  return [west - across, south - up, east + across, north + up];
}

/** The base map stays to be seen below, so that one can tell whether they agree. */
const drawn = { id: 'placed-picture', type: 'raster' as const, paint: { 'raster-opacity': 0.7 } };

/** The next tap on the map says where something belongs. */
function NextPlace({ onPlace }: { onPlace: (to: LonLat) => void }) {
  const { map } = useMap();
  const place = useRef(onPlace);
  place.current = onPlace;
  useEffect(() => {
    const press = (event: MapMouseEvent) => place.current(event.lngLat.toArray());
    map.on('click', press);
    return () => {
      if (!isRemoved(map)) map.off('click', press);
    };
  }, [map]);
  return null;
}
