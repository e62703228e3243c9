import { asc, eq } from 'drizzle-orm';
import { offerFormats, offers, publications } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { formatOf } from '@/lib/formats/registry';
import { downloadKinds, downloads } from '@/lib/open-data/model/resources';
import type { Translate } from '@/lib/text';
import type { DataFile, DataSet } from '../model/catalogue';

interface Place {
  town: { slug: string; name: string; connectedAt: Date };
  /** The interface's root of this town, and the address of its pages. */
  root: string;
  home: string;
  say: Translate;
}

/** So many offers a catalogue names, the first ones first: a portal reads it whole. */
const MOST = 2_000;

/** All data of a town that are public: its offers, its public log, and of each published offer its maps and what was said. */
export async function dataSets(actor: Actor, at: Place): Promise<DataSet[]> {
  const rows = await publishedParts(actor);
  const told = await withResults(actor, rows);
  const byOffer = new Map<string, Row[]>();
  for (const row of rows) byOffer.set(row.offer.id, [...(byOffer.get(row.offer.id) ?? []), row]);
  return [...ofTown(at), ...[...byOffer.values()].flatMap((parts) => ofOffer({ ...at, told }, parts))];
}

/** The surveys whose results everybody sees now, by the ids of their parts. */
const withResults = (actor: Actor, rows: readonly Row[]): Promise<Set<string>> =>
  inTenant(actor, async (tx) => {
    const told = new Set<string>();
    for (const { part } of rows) {
      const { opens, canWatch } = formatOf(part.format);
      if (opens.includes('answer') && canWatch && (await canWatch(tx, actor, part.id)).ok) told.add(part.id);
    }
    return told;
  });

const publishedParts = (actor: Actor) =>
  inTenant(actor, (tx) =>
    tx
      .select({
        offer: {
          ...{ id: offers.id, slug: offers.slug, title: offers.title, summary: offers.summary, topic: offers.topic },
          ...{ opensAt: offers.opensAt, closesAt: offers.closesAt, publishedAt: publications.publishedAt },
        },
        part: { id: offerFormats.id, slug: offerFormats.slug, title: offerFormats.title, format: offerFormats.format },
      })
      .from(offers)
      .innerJoin(publications, eq(publications.offerId, offers.id))
      .innerJoin(offerFormats, eq(offerFormats.offerId, offers.id))
      .orderBy(asc(publications.publishedAt), asc(offers.id), asc(offerFormats.position), asc(offerFormats.id))
      .limit(MOST),
  );

interface Told {
  told: ReadonlySet<string>;
}

type Row = Awaited<ReturnType<typeof publishedParts>>[number];

const json = (name: string, title: string, address: string): DataFile => ({
  ...{ name, title, address },
  ...{ format: 'JSON', type: 'application/json' },
});

function ofTown({ town, root, home, say }: Place): DataSet[] {
  const keywords = [say('catalogue.keyword')];
  const shared = { topic: null, keywords, issued: town.connectedAt };
  const files = [json('json', say('catalogue.files.json'), `${root}/offers`), ...following(root, say)];
  const log = [json('json', say('catalogue.files.json'), `${root}/decisions`)];
  return (['offers', 'decisions'] as const).map((name) => ({
    ...{ ...shared, name, files: name === 'offers' ? files : log },
    title: say(`catalogue.${name}.title`, { town: town.name }),
    description: say(`catalogue.${name}.description`),
    page: name === 'offers' ? home : `${home}/decisions`,
  }));
}

/** A feed and a calendar, of a town or of an offer. */
const following = (root: string, say: Translate): DataFile[] => [
  {
    ...{ name: 'feed', title: say('catalogue.files.feed'), address: `${root}/feed` },
    ...{ format: 'ATOM', type: 'application/atom+xml' },
  },
  {
    ...{ name: 'calendar', title: say('catalogue.files.calendar'), address: `${root}/calendar` },
    ...{ format: 'ICS', type: 'text/calendar' },
  },
];

function ofOffer(at: Place & Told, rows: readonly Row[]): DataSet[] {
  const { root, home, say, told } = at;
  return rows.slice(0, 1).flatMap(({ offer }) => {
    const own = `${root}/offers/${offer.slug}`;
    const shared = {
      ...{ topic: offer.topic, keywords: [say('catalogue.keyword'), offer.title], issued: offer.publishedAt },
      period: { from: offer.opensAt, to: offer.closesAt },
    };
    const said = rows.flatMap(({ part }) => filesOf(`${own}/parts/${part.slug}`, part, { say, told }));
    const files = [json('json', say('catalogue.files.json'), own), ...following(own, say), ...said];
    const [title, description] = [
      say('catalogue.offer.title', { title: offer.title }),
      say('catalogue.offer.description', { summary: offer.summary }),
    ];
    const page = `${home}/offers/${offer.slug}`;
    return [
      { ...shared, name: `offer-${offer.id}`, title, description, page, files },
      ...rows.filter(({ part }) => opensOf(part).includes('annotate')).map((row) => mapOf(at, row, shared)),
    ];
  });
}

const opensOf = ({ format }: Row['part']) => formatOf(format).opens;

function filesOf(root: string, part: Row['part'], { say, told }: Pick<Place, 'say'> & Told): DataFile[] {
  const opens = opensOf(part);
  const kind = opens.includes('answer') ? 'results' : 'comments';
  const isTold = told.has(part.id) || (opens.includes('comment') && !opens.includes('annotate'));
  return isTold
    ? [json(`${kind}-${part.id}`, say(`catalogue.files.${kind}`, { part: part.title }), `${root}/${kind}`)]
    : [];
}

/** The formats of the EU's list for the kinds of files of a map. */
const FORMATS = { geojson: 'GEOJSON', csv: 'CSV', geopackage: 'GPKG' } as const;

function mapOf(
  { root, home, say }: Place,
  { offer, part }: Row,
  shared: Pick<DataSet, 'topic' | 'keywords' | 'issued' | 'period'>,
): DataSet {
  return {
    ...shared,
    name: `map-${part.id}`,
    title: `${offer.title}: ${part.title}`,
    description: say('catalogue.map.description', { summary: offer.summary }),
    page: `${home}/offers/${offer.slug}/${part.slug}`,
    files: downloadKinds.map((kind) => ({
      ...{ name: kind, title: downloads[kind].name, format: FORMATS[kind] },
      address: `${root}/collections/${offer.slug}.${part.slug}/download/${kind}`,
      type: downloads[kind].type.split(';')[0] ?? '',
    })),
  };
}
