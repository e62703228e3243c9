/**
 * What the demo consists of. Plain data: the seed feeds it through the same commands that people use. All times are
 * relative to the moment of seeding, so that the demo never grows old: days and minutes count back or forth from then.
 */
import type { Polygon } from 'geojson';
import type { Language } from '@/lib/languages/model';
import type { OfferScope } from '@/lib/offers/model';

export type TenantSlug = 'lindenfurt' | 'erlenstedt' | 'haselrode' | 'mittelland';

export interface InBothLanguages<T> {
  de: T;
  en: T;
}

export interface DemoRule {
  title: string;
  text: string;
}

/** A person of the named world or of the cast. `key` is unique in its tenant and never shown. */
export interface DemoPerson {
  key: string;
  /** Absent: somebody who has only answered a survey. */
  pseudonym?: string;
  /** Under a reserved domain. Absent: a guest. */
  email?: string;
  roles: readonly ('moderator' | 'editor' | 'planner' | 'admin' | 'operator')[];
  suspendedForDays?: number;
}

export interface DemoContact {
  office: string;
  email: string;
  phone?: string;
  address?: string;
}

export interface DemoTenant {
  slug: TenantSlug;
  kind: 'municipality' | 'state';
  name: string;
  /** Hexadecimal. Pages make of it what can be read on light and on dark. */
  colour: string;
  /** Addresses below `public/`. */
  logo: string;
  basemap: string;
  /** EPSG:4326: [lon, lat], and [west, south, east, north]. */
  centre: [number, number];
  bounds: [number, number, number, number];
  contact: DemoContact;
  /** Absent: German and English. */
  languages?: readonly Language[];
  /** In their order; the first rule has the number 1. */
  netiquette: InBothLanguages<DemoRule[]>;
  /** Markdown. */
  texts: Record<'greeting' | 'imprint' | 'privacy' | 'accessibility', InBothLanguages<string>>;
  people: DemoPerson[];
}

export interface DemoOffer {
  tenant: TenantSlug;
  slug: string;
  title: string;
  summary: string;
  /** Markdown. */
  description: string;
  /** In Plain German. */
  plain?: string;
  scope?: OfferScope;
  topic: 'traffic' | 'green' | 'housing' | 'climate' | 'education' | 'culture' | 'budget';
  place: { label: string; centre: [number, number]; area?: Polygon };
  timeline: { inDays: number; title: string; text?: string }[];
  /** `href` is an address below `public/`; the file's size is read there. */
  documents: { title: string; href: string; kind: 'pdf' | 'csv' | 'geojson' | 'svg' }[];
  /** What its maps draw, the lowest first: files below `public/`. */
  plans?: { title: string; href: string }[];
  contact: Omit<DemoContact, 'address'>;
  /** Key of the person who made and published it. */
  editor: string;
  publishedInDays: number;
  opensInDays: number;
  closesInDays: number;
}

/** What became of an offer that is over. Who said something is named by key, what they said by how it begins. */
export interface DemoOutcome {
  tenant: TenantSlug;
  offer: string;
  /** Key of the person who writes it. */
  editor: string;
  /** Markdown. */
  said: string;
  decision: string;
  decidedBy: string;
  decidedInDays: number;
  stage: 'evaluating' | 'decided' | 'underway' | 'done' | 'dropped';
  steps: { inDays: number; title: string; text?: string }[];
  themes: { name: string; summary: string; from: string[] }[];
  /** `words` stand literally in what `author` said; they have agreed to be quoted. */
  quotes: { author: string; words: string }[];
}

/** One instance of a format in an offer. What its settings and contributions are, the format's own `demo.ts` says. */
export interface DemoPart<Settings = unknown> {
  tenant: TenantSlug;
  offer: string;
  slug: string;
  title: string;
  position: number;
  opensInDays: number;
  closesInDays: number;
  requiredTrust: 'guest' | 'email';
  settings: Settings;
}

/** A moderator's decision on a contribution: which rule of the netiquette, and why. */
export interface DemoHiding {
  by: string;
  rule: number;
  reason: string;
  minutesAgo: number;
}

/** Somebody's report of a contribution, which waits for a moderator: under which rule of the netiquette, and why. */
export interface DemoReport {
  by: string;
  rule: number;
  reason: string;
}

export interface DemoComment {
  /** Key of a person of the same tenant. */
  author: string;
  minutesAgo: number;
  text: string;
  /** How many agree and disagree; `votersOf` says who. */
  agree: number;
  disagree: number;
  replies?: DemoComment[];
  hidden?: DemoHiding;
  reported?: DemoReport[];
}
