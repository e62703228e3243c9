import type { MapShown } from '@/components/results/entry-table';
import type { Actor } from '@/lib/actor';
import { AnnotatedSettings } from '@/lib/annotations/model/settings';
import { annotationPage } from '@/lib/annotations/queries';
import { formatOf } from '@/lib/formats/registry';
import type { OfferPage } from '@/lib/offers/queries';
import { quotesOf } from '@/lib/quotes/queries';
import type { ResultView } from '@/lib/results/model';
import { resultFigures } from '@/lib/results/queries';
import { answersIn } from '@/lib/results/queries/answers';
import { overTime } from '@/lib/results/queries/over-time';
import { timelineOf } from '@/lib/results/queries/timeline';
import { themesOf } from '@/lib/themes/queries/themes';

interface Wish {
  tenantSlug: string;
  offer: OfferPage;
  result: ResultView;
  /** What the decision is called in the timeline. */
  decision: string;
}

export type Shown = Awaited<ReturnType<typeof shownOf>>;

/** So many entries stand in the table beside a map; all are on its own page. */
const ENTRIES = 8;

/** What the page of a result shows besides what the editors wrote. One after the other, so that it takes one connection. */
export async function shownOf(actor: Actor, { tenantSlug, offer, result, decision }: Wish) {
  return {
    figures: await resultFigures(actor, offer.id),
    over: await overTime(actor, offer.id),
    themes: await themesOf(actor, offer.id),
    quotes: await quotesOf(actor, offer.id),
    answers: await answersIn(actor, offer.id),
    timeline: await timelineOf(actor, offer, result, decision),
    maps: await mapsOf(actor, offer, `/${tenantSlug}/offers/${offer.slug}`),
  };
}

async function mapsOf(actor: Actor, offer: OfferPage, base: string): Promise<MapShown[]> {
  const maps: MapShown[] = [];
  for (const format of offer.formats) {
    const settings = AnnotatedSettings.safeParse(format.settings);
    if (!formatOf(format.format).opens.includes('annotate') || !settings.success || format.contributions === 0)
      continue;
    const { annotations } = await annotationPage(actor, format.threadId);
    maps.push({
      title: format.title,
      href: `${base}/${format.slug}`,
      count: format.contributions,
      entries: annotations.filter(({ gone }) => gone === null).slice(0, ENTRIES),
      labels: Object.fromEntries(settings.data.categories.map(({ key, label }) => [key, label])),
    });
  }
  return maps;
}
