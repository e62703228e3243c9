/** A page to be taken a picture of. */
export interface Shown {
  name: string;
  path: string;
  /** Who of the demo looks at it; absent: a visitor. */
  who?: string;
  /** For residents: in Arabic, too. */
  inArabic?: boolean;
}

const OFFER = '/lindenfurt/offers/marktplatz';

/** The pages in which the platform is met. */
export const shown: readonly Shown[] = [
  { name: 'portal', path: '/', inArabic: true },
  { name: 'home', path: '/lindenfurt', inArabic: true },
  { name: 'offer', path: OFFER, inArabic: true },
  { name: 'discussion', path: `${OFFER}/gespraech`, who: 'anna', inArabic: true },
  { name: 'map', path: `${OFFER}/karte`, inArabic: true },
  { name: 'survey', path: `${OFFER}/umfrage`, who: 'anna', inArabic: true },
  { name: 'result', path: '/lindenfurt/results/klimafahrplan', inArabic: true },
  { name: 'search', path: '/lindenfurt/search?q=Schatten', inArabic: true },
  { name: 'queue', path: '/erlenstedt/moderation', who: 'mona' },
  { name: 'guide', path: '/lindenfurt/manage/start', who: 'emil' },
  { name: 'editor', path: '/lindenfurt/manage/offers/marktplatz', who: 'emil' },
  { name: 'desk', path: '/lindenfurt/manage', who: 'emil' },
  { name: 'lost', path: '/lindenfurt/offers/radweg', inArabic: true },
];

/** How a page is looked at; widths in CSS pixels. */
export interface Look {
  width: number;
  scheme: 'light' | 'dark';
  language?: 'ar';
}

export const looks: readonly Look[] = [
  { width: 360, scheme: 'light' },
  { width: 768, scheme: 'dark' },
  { width: 1440, scheme: 'light' },
  { width: 360, scheme: 'dark', language: 'ar' },
];

/** The name of a picture's file. */
export const fileOf = ({ name }: Shown, { width, scheme, language }: Look): string =>
  [name, width, scheme === 'dark' && 'dark', language].filter(Boolean).join('-').concat('.webp');
