'use client';
import dynamic from 'next/dynamic';
import type { AnnotationMapProps } from './annotation-map-canvas';
import { WhenSeen } from './map/when-seen';

const AnnotationMapCanvas = dynamic(() => import('./annotation-map-canvas').then((file) => file.AnnotationMapCanvas), {
  ssr: false,
});

/** The map that people put their remarks on. The list beside it has the same remarks. */
export function AnnotationMap(props: AnnotationMapProps) {
  return (
    <WhenSeen>
      <AnnotationMapCanvas {...props} />
    </WhenSeen>
  );
}
