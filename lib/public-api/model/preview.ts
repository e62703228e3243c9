import type { Language } from '@/lib/languages/model';
import { TIME_ZONE } from '@/lib/offers/model/dates';
import type { PreviewJob } from '@/lib/pictures/model/preview';
import { coloursOf } from '@/lib/tenants/model';

interface Shown {
  title: string;
  place: { label: string };
  opensAt: Date;
  closesAt: Date;
}

/** What stands on the picture beside a link to an offer: the town, the title, when and where. */
export function previewOf(town: { name: string; colour: string }, offer: Shown, language: Language): PreviewJob {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: TIME_ZONE });
  const { action, onAction } = coloursOf(town.colour).light;
  return {
    format: 'preview',
    town: town.name,
    title: offer.title,
    facts: [day.formatRange(offer.opensAt, offer.closesAt), offer.place.label],
    colours: { ground: action, words: onAction },
  };
}
