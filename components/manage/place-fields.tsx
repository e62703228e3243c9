'use client';
import { useTranslations } from 'next-intl';
import { PlacePicker } from '@/components/map/place-picker';
import { FieldError, TextField } from '@/components/ui/fields';
import { PLACE_LIMIT } from '@/lib/offers/model';
import { detailsIn, type FormValues } from '@/lib/offers/model/form';
import type { FieldOf } from './field';
import { Section } from './section';

/** The tenant's map: what one chooses the place on. Degrees, EPSG:4326. */
export interface Town {
  basemap: string | null;
  bounds: [number, number, number, number];
  centre: [number, number];
}

interface Props {
  field: FieldOf;
  errorOf: (name: string) => string | undefined;
  values: FormValues;
  town: Town;
}

/** Where an offer is: in words, and on the map or by typed coordinates. */
export function PlaceFields({ field, errorOf, values, town }: Props) {
  const t = useTranslations('manage.details');
  const { centre, area } = detailsIn(values).place;
  const [lon = Number.NaN, lat = Number.NaN] = centre;
  const error = errorOf('place.centre') ?? errorOf('place.area');
  return (
    <Section id="place" title={t('place')} help={t('placeHelp')}>
      <TextField {...field('place.label')} label={t('placeLabel')} hint={t('placeLabelHint')} maxLength={PLACE_LIMIT} />
      <div id="place.centre">
        <PlacePicker
          name="place"
          basemap={town.basemap}
          bounds={town.bounds}
          centre={Number.isFinite(lon + lat) ? [lon, lat] : town.centre}
          area={isPolygon(area) ? area : undefined}
        />
        {error && <FieldError id="place.centre">{error}</FieldError>}
      </div>
    </Section>
  );
}

type Polygon = NonNullable<Parameters<typeof PlacePicker>[0]['area']>;

const isPolygon = (value: unknown): value is Polygon =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Polygon';
