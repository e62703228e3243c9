import { z } from 'zod';
import type { RequiredTrust } from '@/lib/identity/model/trust';
import type { Hours } from './model/hours';
import type { Writers } from './model/writers';

export const topics = ['traffic', 'green', 'housing', 'climate', 'education', 'culture', 'budget'] as const;
export type Topic = (typeof topics)[number];

/** Where an offer stands. A draft has no publication; the rest follows from its dates and the database's clock. */
export const offerStates = ['draft', 'announced', 'open', 'closed'] as const;
export type OfferState = (typeof offerStates)[number];

export const TITLE_LIMIT = 120;
export const SUMMARY_LIMIT = 300;
export const DESCRIPTION_LIMIT = 20_000;
export const SCOPE_LIMIT = 1_000;
export const PLAIN_LIMIT = 4_000;
export const PLACE_LIMIT = 120;
export const CONTACT_LIMIT = 120;
export const STEP_TEXT_LIMIT = 500;
export const STEPS_LIMIT = 30;
export const DOCUMENTS_LIMIT = 40;
export const FORMATS_LIMIT = 12;
/** The part of an address that names an offer or one of its formats. */
export const SLUG_LIMIT = 80;

/** How many offers one page of the portal lists. */
export const OFFERS_PAGE = 50;

/** Who is asked, what can be decided together, and what is settled already. */
export interface OfferScope {
  asked: string;
  open: string;
  settled: string;
}
export const scopeParts = ['asked', 'open', 'settled'] as const satisfies readonly (keyof OfferScope)[];

/** A position in degrees, EPSG:4326: longitude, latitude. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** GeoJSON polygon, EPSG:4326. */
export const Area = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).min(4)).min(1) });

/** One way to take part in an offer. `state` is its own: a format may open later and close earlier than the offer. */
export interface OfferFormat {
  id: string;
  offerId: string;
  slug: string;
  /** The format's code, a key of the registry. */
  format: string;
  title: string;
  settings: unknown;
  /** Counts up with each change of the settings that the public has seen. */
  version: number;
  requiredTrust: RequiredTrust;
  /** Only who has shown that they live here may take part. */
  residentsOnly: boolean;
  /** What residents contribute is seen by a moderator before it is published. */
  reviewsFirst: boolean;
  /** When one may write; null: always. */
  hours: Hours | null;
  writers: Writers;
  state: OfferState;
  opensAt: Date;
  closesAt: Date;
  /** The thread of the instance itself: what people watch on its page. */
  threadId: string;
}

/**
 * What the portal's visitors look for, as its address says it. `place` is a tenant's slug or how its name begins; every
 * word of `text` has to occur. `from` is where a further page starts. What makes no sense is not searched for.
 */
export const OfferSearch = z.object({
  place: z.string().min(1).max(100).optional().catch(undefined),
  topic: z.enum(topics).optional().catch(undefined),
  state: z.enum(['announced', 'open', 'closed']).optional().catch(undefined),
  text: z.string().trim().min(1).max(100).optional().catch(undefined),
  from: z
    .string()
    .regex(/^(open|announced|closed)\.\d{1,16}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type OfferSearch = z.infer<typeof OfferSearch>;

/** What policies ask about an offer. */
export interface OfferFacts {
  id: string;
  state: OfferState;
}

/** What policies ask about one format's instance. */
export interface InstanceFacts {
  id: string;
  title: string;
  /** Whether anybody has taken part yet. */
  used: boolean;
}
