'use client';
import dynamic from 'next/dynamic';
import { WhenSeen } from './map/when-seen';
import type { MarkingMapProps } from './marking-map-canvas';

const MarkingMapCanvas = dynamic(() => import('./marking-map-canvas').then((file) => file.MarkingMapCanvas), {
  ssr: false,
});

/** A map on which somebody marks one place after the other. The list beside it has the same places. */
export function MarkingMap(props: MarkingMapProps) {
  return (
    <WhenSeen>
      <MarkingMapCanvas {...props} />
    </WhenSeen>
  );
}
