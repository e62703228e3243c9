'use client';
import dynamic from 'next/dynamic';
import type { DensityMapProps } from './density-map-canvas';
import { WhenSeen } from './map/when-seen';

const Canvas = dynamic(() => import('./density-map-canvas').then((file) => file.DensityMapCanvas), { ssr: false });

/** How dense places lie. What it shows is also to be had as a file. */
export function DensityMap(props: DensityMapProps) {
  return (
    <WhenSeen>
      <Canvas {...props} />
    </WhenSeen>
  );
}
