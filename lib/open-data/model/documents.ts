import type { Feature, Geometry } from 'geojson';
import type { Translate } from '@/lib/text';
import type { Collection, Extent, OpenAnnotation } from './collection';
import { CRS84 } from './default-system';
import { featureOf } from './feature';
import { systemUris } from './reference-systems';
import { CONFORMS_TO, downloadKinds, downloads, GEOJSON, type Link, OPENAPI } from './resources';

/** Where the interface is and in which language it speaks. */
export interface Speaker {
  origin: string;
  root: string;
  /** The address that was asked for. */
  self: string;
  say: Translate;
}

const JSON_TYPE = 'application/json';
const HTML = 'text/html';

/** The landing page (17-069r4, 7.2). In: the municipality's name, and the path of its pages. */
export const landingPage = ({ root, origin, say }: Speaker, tenant: { name: string; slug: string }) => ({
  title: say('title', { tenant: tenant.name }),
  description: say('description', { tenant: tenant.name }),
  links: [
    { href: root, rel: 'self', type: JSON_TYPE, title: say('links.self') },
    { href: `${root}/api`, rel: 'service-desc', type: OPENAPI, title: say('links.definition') },
    { href: `${root}/conformance`, rel: 'conformance', type: JSON_TYPE, title: say('links.conformance') },
    { href: `${root}/collections`, rel: 'data', type: JSON_TYPE, title: say('links.data') },
    { href: `${origin}/${tenant.slug}`, rel: 'alternate', type: HTML, title: tenant.name },
  ] satisfies Link[],
});

/** What the interface conforms to (7.4). */
export const conformance = () => ({ conformsTo: CONFORMS_TO });

/** All maps (7.13). */
export const collectionsDocument = (speaker: Speaker, maps: readonly (readonly [Collection, Extent | null])[]) => ({
  links: [{ href: `${speaker.root}/collections`, rel: 'self', type: JSON_TYPE, title: speaker.say('links.self') }],
  collections: maps.map(([map, extent]) => collectionDocument(speaker, map, extent)),
});

/** One map (7.14): the same, word for word, as in the list of all. */
export function collectionDocument({ root, origin, say }: Speaker, map: Collection, extent: Extent | null) {
  const own = `${root}/collections/${map.id}`;
  const links: Link[] = [
    { href: own, rel: 'self', type: JSON_TYPE, title: map.title },
    { href: `${own}/items`, rel: 'items', type: GEOJSON, title: say('links.items') },
    { href: origin + map.path, rel: 'alternate', type: HTML, title: say('links.page') },
    ...downloadKinds.map((kind) => ({
      href: `${own}/download/${kind}`,
      rel: 'enclosure',
      type: downloads[kind].type,
      title: say('links.download', { kind: downloads[kind].name }),
    })),
  ];
  return {
    ...{ id: map.id, title: map.title, description: map.description, itemType: 'feature' },
    ...{ crs: systemUris, storageCrs: CRS84 },
    ...(extent && { extent: extentDocument(extent) }),
    links,
  };
}

const extentDocument = ({ box, posted }: Extent) => ({
  ...(box && { spatial: { bbox: [box], crs: CRS84 } }),
  temporal: { interval: [posted] },
});

/** A page of annotations (7.16). In: how many match, where that is known without counting. */
export function featuresDocument(
  { self, root, origin, say }: Speaker,
  map: Collection,
  page: { annotations: readonly OpenAnnotation[]; next: number | null; matched: number | null },
) {
  const links: Link[] = [
    { href: self, rel: 'self', type: GEOJSON, title: say('links.self') },
    { href: `${root}/collections/${map.id}`, rel: 'collection', type: JSON_TYPE, title: map.title },
    { href: origin + map.path, rel: 'alternate', type: HTML, title: say('links.page') },
    ...(page.next === null
      ? []
      : [{ href: following(self, page.next), rel: 'next', type: GEOJSON, title: say('links.next') }]),
  ];
  return {
    type: 'FeatureCollection' as const,
    links,
    ...(page.matched !== null && { numberMatched: page.matched }),
    numberReturned: page.annotations.length,
    features: page.annotations.map((annotation) => featureOf(annotation, origin)),
  };
}

/** One annotation (7.17). */
export const featureDocument = (
  { root, origin, say }: Speaker,
  map: Collection,
  annotation: OpenAnnotation,
): Feature<Geometry | null> & { links: Link[] } => ({
  ...featureOf(annotation, origin),
  links: [
    {
      href: `${root}/collections/${map.id}/items/${annotation.id}`,
      rel: 'self',
      type: GEOJSON,
      title: say('links.self'),
    },
    { href: `${root}/collections/${map.id}`, rel: 'collection', type: JSON_TYPE, title: map.title },
    { href: origin + annotation.path, rel: 'alternate', type: HTML, title: say('links.page') },
  ],
});

/** The same address after this number. */
function following(self: string, after: number): string {
  const address = new URL(self);
  address.searchParams.set('after', String(after));
  // Commas may stand in a query as they are; encoded, they only make the address of a box harder to read.
  return address.href.replaceAll('%2C', ',');
}
