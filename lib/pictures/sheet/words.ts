import type { Language } from '@/lib/languages/model';
import type { LayerView } from '@/lib/layers/model/layer';
import { settings } from '@/lib/settings';
import { TIME_ZONE, textsIn } from '@/lib/text';
import { LISTED_LIMIT, LISTED_TEXT_LIMIT, type ListedEntry, type SheetWords } from '../model/sheet';
import type { Pictured, WrittenEntry } from '../queries';

/** What the words on a picture tell of. */
export interface Told {
  map: Pictured;
  town: { slug: string; name: string };
  entries: readonly WrittenEntry[];
  /** The plans that are drawn, and those that should be and could not be had. */
  plans: readonly LayerView[];
  missing: readonly LayerView[];
  /** Whether there is a base map. */
  base: boolean;
  language: Language;
}

/** All that stands on a picture or sheet in words, in the reader's language. */
export function sheetWords({ map, town, plans, missing, base, language }: Told): SheetWords {
  const t = textsIn(language, 'pictures');
  const { offer, format } = map;
  const at = momentIn(language).format(new Date());
  return {
    language,
    title: offer.title,
    subtitle: t('subtitle', { part: format.title, town: town.name }),
    date: t('date', { at }),
    address: new URL(`/${town.slug}/offers/${offer.slug}/${format.slug}`, settings().publicUrl).href,
    sources: [
      t(base ? 'sources.own' : 'sources.none'),
      ...sourcesOf(plans, t('sources.plans', { town: town.name })),
    ].join(' · '),
    plans: plans.map(({ title }) => title),
    missing: missing.map(({ title }) => t('legend.missing', { title })),
    entries: t('legend.entries'),
    unknownCategory: t('legend.unknownCategory'),
    group: t('legend.group'),
    answered: t('legend.answered'),
    area: t('legend.area'),
    scale: t('scale', { scale: '{scale}', paper: '{paper}' }),
    north: t('north'),
    northIsUp: t('northIsUp'),
    more: t('legend.more', { count: '{count}' }),
    list: t('list'),
    listFirst: t('listFirst', { limit: LISTED_LIMIT, count: '{count}' }),
  };
}

/** Whose the plans are, each once: as their editor or their host says, else the municipality's. */
const sourcesOf = (plans: readonly LayerView[], own: string): string[] => [
  ...new Set(
    plans.map(({ attribution, source }) => attribution || ('attribution' in source && source.attribution) || own),
  ),
];

/** The entries as a list writes them out. */
export const listedEntries = ({ map, entries, language }: Told): ListedEntry[] =>
  entries.map(({ id, number, category, text, warning, placeInWords, postedAt }) => ({
    id,
    number,
    category:
      map.settings.categories.find(({ key }) => key === category)?.label ??
      textsIn(language, 'pictures')('legend.unknownCategory'),
    facts: [dayIn(language).format(postedAt), placeInWords].filter(Boolean).join(' · '),
    text: warning ? textsIn(language, 'pictures')('covered', { rule: warning }) : shortened(text),
  }));

const shortened = (text: string): string =>
  text.length > LISTED_TEXT_LIMIT ? `${[...text].slice(0, LISTED_TEXT_LIMIT).join('').trimEnd()} …` : text;

const momentIn = (language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE });

const dayIn = (language: Language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: TIME_ZONE });
