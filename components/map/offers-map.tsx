'use client';
import dynamic from 'next/dynamic';
import { WhenSeen } from './map/when-seen';
import type { OffersMapProps } from './offers-map-canvas';

const OffersMapCanvas = dynamic(() => import('./offers-map-canvas').then((file) => file.OffersMapCanvas), {
  ssr: false,
});

/** All offers on one map. The list beside it has the same ones. */
export function OffersMap(props: OffersMapProps) {
  return (
    <WhenSeen>
      <OffersMapCanvas {...props} />
    </WhenSeen>
  );
}
