import { coloursOf } from '../model';
import { type Look, styleMark } from './look';

interface Space {
  slug: string;
  name: string;
  kind: 'municipality' | 'state';
  colour: string;
  logo: string | null;
  look: Look;
}

interface Words {
  name: string;
  description: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** A space as an app on somebody's device (W3C, Web Application Manifest). The state's is its portal. */
export function appManifest(space: Space, words: Words): object {
  const { slug, kind } = space;
  const home = kind === 'state' ? '/' : `/${slug}`;
  const mark = encodeURIComponent(`${styleMark({ ...space, ...space.look })}-${space.logo?.slice(-16) ?? ''}`);
  const icon = (name: string, sizes: string, purpose: 'any' | 'maskable') => ({
    src: `/${slug}/app-icon/${name}?v=${mark}`,
    ...{ sizes, purpose, type: 'image/png' },
  });
  return {
    ...words,
    id: home,
    short_name: space.name,
    start_url: home,
    scope: home,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: coloursOf(space.colour).light.action,
    categories: ['government', 'news', 'social'],
    icons: [
      icon('192.png', '192x192', 'any'),
      icon('512.png', '512x512', 'any'),
      icon('maskable.png', '512x512', 'maskable'),
    ],
  };
}
