'use client';
import dynamic from 'next/dynamic';
import { WhenSeen } from './map/when-seen';
import type { PlaceMapProps } from './place-map-canvas';

const PlaceMapCanvas = dynamic(() => import('./place-map-canvas').then((file) => file.PlaceMapCanvas), { ssr: false });

/** Where an offer is: its place or area on the town's map. Only a picture of what the page also says in words. */
export function PlaceMap(props: PlaceMapProps) {
  return (
    <WhenSeen>
      <PlaceMapCanvas {...props} />
    </WhenSeen>
  );
}
