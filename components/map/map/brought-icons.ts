import type { Map as MapLibreMap, StyleImageMetadata } from 'maplibre-gl';
import { GROUP_IMAGE } from '../styles/annotation-layers';
import { isRemoved } from './map-context';

/** Where an icon is in the picture of all, in its pixels, and how it is drawn. */
type Icon = Partial<StyleImageMetadata> & { x: number; y: number; width: number; height: number };

/**
 * Gives a map the icons of a base map from elsewhere. In: what their addresses begin with. Our own way and not MapLibre's,
 * which would let the marks on the map wait for them. Where they do not come, the base map has none.
 */
export async function addIcons(map: MapLibreMap, at: string): Promise<void> {
  const begin = at + (devicePixelRatio > 1 ? '@2x' : '');
  try {
    const [list, picture] = await Promise.all([brought(`${begin}.json`), brought(`${begin}.png`)]);
    const all = await createImageBitmap(await picture.blob());
    const icons: Record<string, Icon> = await list.json();
    if (isRemoved(map)) return;
    for (const [name, icon] of Object.entries(icons)) {
      if (!isOurs(name) && !map.hasImage(name)) map.addImage(name, cutOut(all, icon), icon);
    }
  } catch {
    // Icons are an ornament.
  }
}

async function brought(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The icons answer ${answer.status}.`);
  return answer;
}

/** The names under which our own marks come, when they are needed. */
const isOurs = (name: string) => name.startsWith('mark-') || name.startsWith(GROUP_IMAGE);

function cutOut(all: ImageBitmap, { x, y, width, height }: Icon): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.drawImage(all, -x, -y);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
