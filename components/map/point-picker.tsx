'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Bounds } from './map/map-canvas';
import './place-picker.css';
import { PositionFields } from './position-fields';

const PickerCanvas = dynamic(() => import('./place-picker-canvas').then((file) => file.PlacePickerCanvas), {
  ssr: false,
});

interface Props {
  basemap: string | null;
  bounds: Bounds;
  centre: [number, number];
}

/** One point, on the map or typed in: the fields `lon` and `lat`, EPSG:4326. */
export function PointPicker({ basemap, bounds, centre }: Props) {
  const t = useTranslations('map.picker');
  const [place, setPlace] = useState({ lon: centre[0].toFixed(3), lat: centre[1].toFixed(3) });
  return (
    <fieldset className="kern-fieldset place-picker">
      <legend className="kern-label">{t('legend')}</legend>
      <div className="place-picker__map">
        <PickerCanvas
          basemap={basemap}
          bounds={bounds}
          centre={[Number(place.lon), Number(place.lat)]}
          area={undefined}
          onCentre={([lon, lat]) => setPlace({ lon: lon.toFixed(3), lat: lat.toFixed(3) })}
        />
      </div>
      <PositionFields id="point" nameOf={(axis) => axis} value={place} onChange={setPlace} />
    </fieldset>
  );
}
