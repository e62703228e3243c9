'use client';
import type { Polygon } from 'geojson';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Textarea } from '../ui/textarea';
import type { Bounds } from './map/map-canvas';
import './place-picker.css';
import { PositionFields } from './position-fields';

const PickerCanvas = dynamic(() => import('./place-picker-canvas').then((file) => file.PlacePickerCanvas), {
  ssr: false,
});

interface Props {
  /** Begins the names of the fields: `<name>Lon`, `<name>Lat`, and `<name>Area` with a GeoJSON polygon or nothing. */
  name: string;
  basemap: string | null;
  bounds: Bounds;
  centre: [number, number];
  area?: Polygon | undefined;
}

/** Where an offer is: a point and, if wished, an area. On the map, or typed in. EPSG:4326. */
export function PlacePicker({ name, basemap, bounds, centre, area }: Props) {
  const t = useTranslations('map.picker');
  const [place, setPlace] = useState({ lon: centre[0].toFixed(6), lat: centre[1].toFixed(6) });
  const [polygon, setPolygon] = useState(area ? JSON.stringify(area) : '');
  return (
    <fieldset className="kern-fieldset place-picker">
      <legend className="kern-label">{t('legend')}</legend>
      <div className="place-picker__map">
        <PickerCanvas
          basemap={basemap}
          bounds={bounds}
          centre={[Number(place.lon), Number(place.lat)]}
          area={readPolygon(polygon)}
          onCentre={([lon, lat]) => setPlace({ lon: lon.toFixed(6), lat: lat.toFixed(6) })}
          onArea={(drawn) => setPolygon(drawn ? JSON.stringify(drawn) : '')}
        />
      </div>
      <PositionFields
        id={name}
        nameOf={(axis) => `${name}${axis === 'lon' ? 'Lon' : 'Lat'}`}
        value={place}
        onChange={setPlace}
      />
      <details className="place-picker__geojson">
        <summary>{t('asGeoJson')}</summary>
        <Textarea
          id={`${name}-area`}
          name={`${name}Area`}
          className="kern-form-input__input"
          aria-label={t('area')}
          rows={4}
          value={polygon}
          onChange={(event) => setPolygon(event.target.value)}
        />
      </details>
    </fieldset>
  );
}

function readPolygon(text: string): Polygon | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isPolygon(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isPolygon = (value: unknown): value is Polygon =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Polygon' &&
  'coordinates' in value &&
  Array.isArray(value.coordinates) &&
  Array.isArray(value.coordinates[0]);
