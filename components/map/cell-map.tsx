'use client';
import dynamic from 'next/dynamic';
import type { CellMapProps } from './cell-map-canvas';
import { WhenSeen } from './map/when-seen';

const Canvas = dynamic(() => import('./cell-map-canvas').then((file) => file.CellMapCanvas), { ssr: false });

/** Cells of a grid by how many are in them. What it shows also stands in a table, and is to be had as a file. */
export function CellMap(props: CellMapProps) {
  return (
    <WhenSeen>
      <Canvas {...props} />
    </WhenSeen>
  );
}
