import { useEffect, useState } from 'react';
import type { Category } from '@/lib/annotations/model/settings';
import { isRemoved, useMap } from '../map/map-context';
import { groupImage, IMAGE_RATIO, markImage } from '../marks/mark-image';
import { GROUP_IMAGE } from '../styles/annotation-layers';
import { paletteOf } from '../styles/palette';
import { ANSWERED, imageOf, UNKNOWN } from './annotation-features';

const looks = [
  ['pin', false],
  ['pin', true],
  ['disc', false],
  ['disc', true],
] as const;

/** Gives the map a picture for each category, as pin and as disc, answered or not, and for groups. Out: whether they are there. */
export function useMarkImages(categories: readonly Category[]): boolean {
  const { map, theme } = useMap();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const { markEdge: edge, group } = paletteOf(theme);
    const add = (name: string, picture: ImageData) => map.addImage(name, picture, { pixelRatio: IMAGE_RATIO });
    for (const { key, colour, icon } of categories) {
      for (const [shape, answered] of looks) {
        const name = imageOf(key, shape, answered);
        if (!map.hasImage(name)) add(name, markImage({ colour, icon, shape, edge, answered }));
      }
    }
    map.setMissingStyleImageResolver((id) => {
      if (id.startsWith(GROUP_IMAGE)) add(id, groupImage({ count: id.slice(GROUP_IMAGE.length), colour: group, edge }));
      // A category that the map no longer has.
      else if (id.startsWith('mark-')) add(id, markImage({ colour: UNKNOWN, icon: 'question', edge, ...lookOf(id) }));
    });
    setReady(true);
    return () => {
      if (!isRemoved(map)) map.setMissingStyleImageResolver(null);
    };
  }, [map, theme, categories]);
  return ready;
}

const lookOf = (name: string) => {
  const answered = name.endsWith(ANSWERED);
  const shape = name.endsWith(`-pin${answered ? ANSWERED : ''}`) ? ('pin' as const) : ('disc' as const);
  return { shape, answered };
};
