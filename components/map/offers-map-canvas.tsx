'use client';
import { useTranslations } from 'next-intl';
import type { OfferState } from '@/lib/offers/model';
import { OfferMarks } from './layers/offer-marks';
import { type Bounds, MapCanvas } from './map/map-canvas';

export interface OfferOnMap {
  title: string;
  href: string;
  lon: number;
  lat: number;
  state: OfferState;
}

export interface OffersMapProps {
  offers: OfferOnMap[];
  basemap: string | null;
  bounds: Bounds;
}

export function OffersMapCanvas({ offers, basemap, bounds }: OffersMapProps) {
  const t = useTranslations('map');
  return (
    <MapCanvas basemap={basemap} bounds={bounds} label={t('offersMap')} calm>
      <OfferMarks offers={offers} />
    </MapCanvas>
  );
}
