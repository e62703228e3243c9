import { useEffect, useState } from 'react';
import type { Category } from '@/lib/annotations/model/settings';
import { isRemoved, useMap } from '../map/map-context';
import { IMAGE_RATIO, markImage } from '../marks/mark-image';
import { paletteOf } from '../styles/palette';
import { imageOf } from './annotation-features';

const shapes = ['pin', 'disc'] as const;

/** Gives the map a picture for each category, as pin and as disc. Out: whether they are there. */
export function useMarkImages(categories: readonly Category[]): boolean {
  const { map, theme } = useMap();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const edge = paletteOf(theme).markEdge;
    const names: string[] = [];
    for (const { key, colour, icon } of categories) {
      for (const shape of shapes) {
        const name = imageOf(key, shape);
        map.addImage(name, markImage({ colour, icon, shape, edge }), { pixelRatio: IMAGE_RATIO });
        names.push(name);
      }
    }
    setReady(true);
    return () => {
      if (isRemoved(map)) return;
      for (const name of names) if (map.hasImage(name)) map.removeImage(name);
    };
  }, [map, theme, categories]);
  return ready;
}
