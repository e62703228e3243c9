import { useEffect, useState } from 'react';
import type { Category } from '@/lib/annotations/model/settings';
import { isRemoved, useMap } from '../map/map-context';
import { groupImage, IMAGE_RATIO, markImage } from '../marks/mark-image';
import { GROUP_IMAGE } from '../styles/annotation-layers';
import { paletteOf } from '../styles/palette';
import { imageOf, UNKNOWN } from './annotation-features';

const shapes = ['pin', 'disc'] as const;

/** Gives the map a picture for each category, as pin and as disc, and for groups. Out: whether they are there. */
export function useMarkImages(categories: readonly Category[]): boolean {
  const { map, theme } = useMap();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const { markEdge: edge, group } = paletteOf(theme);
    const add = (name: string, picture: ImageData) => map.addImage(name, picture, { pixelRatio: IMAGE_RATIO });
    for (const { key, colour, icon } of categories) {
      for (const shape of shapes) {
        if (!map.hasImage(imageOf(key, shape))) add(imageOf(key, shape), markImage({ colour, icon, shape, edge }));
      }
    }
    map.setMissingStyleImageResolver((id) => {
      if (id.startsWith(GROUP_IMAGE)) add(id, groupImage({ count: id.slice(GROUP_IMAGE.length), colour: group, edge }));
      // A category that the map no longer has.
      else if (id.startsWith('mark-'))
        add(id, markImage({ colour: UNKNOWN, icon: 'question', shape: shapeOf(id), edge }));
    });
    setReady(true);
    return () => {
      if (!isRemoved(map)) map.setMissingStyleImageResolver(null);
    };
  }, [map, theme, categories]);
  return ready;
}

const shapeOf = (name: string) => (name.endsWith('-pin') ? 'pin' : 'disc');
