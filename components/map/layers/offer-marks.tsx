'use client';
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { reducedMotion } from '../map/map-canvas';
import { isRemoved, useMap } from '../map/map-context';
import type { OfferOnMap } from '../offers-map-canvas';
import { type Group, groupsOf } from './group-nearby';
import './offer-marks.css';

/** Every offer as a link on the map. Those that would lie over each other are one button, which goes nearer. */
export function OfferMarks({ offers }: { offers: OfferOnMap[] }) {
  const { map } = useMap();
  const t = useTranslations('map');
  useEffect(() => {
    let markers: Marker[] = [];
    const words: Words = {
      state: (offer) => t(`states.${offer.state}`),
      several: (count) => t('severalOffers', { count }),
    };
    const draw = () => {
      for (const marker of markers) marker.remove();
      const groups = groupsOf(offers, ({ lon, lat }) => map.project([lon, lat]));
      markers = groups.map((group) => marked(map, group, words));
    };
    draw();
    map.on('zoomend', draw);
    return () => {
      if (isRemoved(map)) return;
      map.off('zoomend', draw);
      for (const marker of markers) marker.remove();
    };
  }, [map, offers, t]);
  return null;
}

interface Words {
  state: (offer: OfferOnMap) => string;
  several: (count: number) => string;
}

function marked(map: MapLibreMap, { members, at }: Group<OfferOnMap>, words: Words): Marker {
  const [only] = members;
  const element = only && members.length === 1 ? linkTo(only, words) : groupButton(map, members, words);
  const place = only && members.length === 1 ? ([only.lon, only.lat] as const) : map.unproject(at).toArray();
  const marker = new Marker({ element, anchor: 'bottom' }).setLngLat([place[0], place[1]]).addTo(map);
  element.removeAttribute('role');
  return marker;
}

function linkTo(offer: OfferOnMap, words: Words): HTMLElement {
  const link = document.createElement('a');
  link.href = offer.href;
  link.className = 'offer-mark';
  link.dataset.state = offer.state;
  const title = document.createElement('span');
  title.textContent = offer.title;
  const state = document.createElement('small');
  state.textContent = words.state(offer);
  link.append(title, state);
  link.ariaLabel = `${offer.title}, ${words.state(offer)}`;
  return link;
}

function groupButton(map: MapLibreMap, members: OfferOnMap[], words: Words): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'offer-mark offer-mark--group';
  button.textContent = words.several(members.length);
  button.addEventListener('click', () => {
    const [lons, lats] = [members.map((offer) => offer.lon), members.map((offer) => offer.lat)];
    map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
      padding: 96,
      maxZoom: 17,
      animate: !reducedMotion(),
    });
  });
  return button;
}
