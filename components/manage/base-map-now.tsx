import './base-map.css';
import { useTranslations } from 'next-intl';
import type { BaseMapState } from '@/lib/base-map/queries/state';
import { PlaceMap } from '../map/place-map';
import { MapFrame } from '../offers/map-frame';

interface Props {
  town: {
    basemap: string | null;
    bounds: [number, number, number, number];
    centre: [number, number];
  };
  state: BaseMapState;
}

/** What a town's maps lie on now: in words, and as a map. */
export function BaseMapNow({ town: { basemap, bounds, centre }, state: { now, file } }: Props) {
  const t = useTranslations('manage.baseMap');
  const host = 'address' in now ? hostOf(now.address) : '';
  return (
    <section className="base-map" aria-labelledby="base-map-now">
      <h2 id="base-map-now" className="base-map__title">
        {t('now')}
      </h2>
      <p className="base-map__what">
        <strong>{t(`kinds.${now.kind}`, { host, name: file?.name ?? '' })}</strong>
        {'attribution' in now && <span>{t('source', { attribution: now.attribution })}</span>}
      </p>
      <MapFrame noScript={t('noScript')}>
        <PlaceMap basemap={basemap} bounds={bounds} centre={centre} label={t('map')} />
      </MapFrame>
    </section>
  );
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
