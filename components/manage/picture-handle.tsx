'use client';
import { Marker } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { LonLat } from '@/lib/layers/model/picture';
import { isRemoved, useMap } from '../map/map/map-context';
import { besides } from './picture-handles';

interface Props {
  label: string;
  look: 'corner' | 'whole';
  at: LonLat;
  chosen: boolean;
  onChoose: () => void;
  onMove: (to: LonLat) => void;
}

/** Something on the map to take hold of: dragged, chosen by a tap, or moved by arrow keys, by 1 metre or with Shift by 10. */
export function PictureHandle(props: Props) {
  const { map } = useMap();
  const { label, look, at, chosen } = props;
  const marker = useRef<Marker | null>(null);
  const now = useRef(props);
  now.current = props;
  useEffect(() => {
    const element = handleNamed(label, look);
    const made = new Marker({ element, draggable: true }).setLngLat(now.current.at).addTo(map);
    marker.current = made;
    made.on('drag', () => now.current.onMove(made.getLngLat().toArray()));
    element.addEventListener('click', (event) => {
      // The map would take it for its own, and move to there what was chosen.
      event.stopPropagation();
      now.current.onChoose();
    });
    element.addEventListener('keydown', (event) => {
      const way = ways[event.key];
      if (!way) return;
      // The map moves by the same keys.
      event.stopPropagation();
      event.preventDefault();
      const metres = event.shiftKey ? 10 : 1;
      now.current.onMove(besides(now.current.at, [way[0] * metres, way[1] * metres]));
    });
    return () => {
      if (!isRemoved(map)) made.remove();
    };
  }, [map, label, look]);
  useEffect(() => {
    marker.current?.setLngLat(at);
    marker.current?.getElement().setAttribute('aria-pressed', String(chosen));
  }, [at, chosen]);
  return null;
}

/** East and north. */
const ways: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function handleNamed(label: string, look: Props['look']): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `picture-handle picture-handle--${look}`;
  element.ariaLabel = label;
  element.title = label;
  return element;
}
