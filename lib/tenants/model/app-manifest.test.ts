import { expect, test } from 'vitest';
import { appManifest } from './app-manifest';

const look = { font: 'fira-sans' as const, menu: [] };
const words = { name: 'Lindenfurt – Stadtgespräch', description: 'Mitreden', lang: 'ar', dir: 'rtl' as const };
const town = { slug: 'lindenfurt', name: 'Lindenfurt', kind: 'municipality' as const, colour: '#1d6b43', logo: null };

test('a town is an app of its own below its address, in the words of its reader', () => {
  expect(appManifest({ ...town, look }, words)).toMatchObject({
    ...words,
    ...{ id: '/lindenfurt', start_url: '/lindenfurt', scope: '/lindenfurt', short_name: 'Lindenfurt' },
    icons: [{ sizes: '192x192' }, { sizes: '512x512' }, { sizes: '512x512', purpose: 'maskable' }],
  });
});

test('the state is its portal, and another logo is another icon', () => {
  const iconOf = (logo: string | null) => JSON.stringify(appManifest({ ...town, logo, kind: 'state', look }, words));
  expect(iconOf(null)).toContain('"start_url":"/"');
  expect(iconOf('/lindenfurt/logo/1')).not.toBe(iconOf(null));
});
