import { and, between, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { AnnotatedSettings } from '@/lib/annotations/model/settings';
import { one, Refusal } from '@/lib/errors';
import type { LayerView } from '@/lib/layers/model/layer';
import { offerLayers } from '@/lib/layers/queries/layers';
import { ruleOfWarning } from '@/lib/moderation/queries/measures-on';
import type { OfferFormat } from '@/lib/offers/model';
import { type OfferPage, partPage } from '@/lib/offers/queries';
import { canSeeThread } from '@/lib/threads/policy';
import { threadById } from '@/lib/threads/queries/thread';
import type { PictureEntry } from './model/scene';
import type { Bounds } from './model/view';

/** A map that pictures can be made of. */
export interface Pictured {
  offer: OfferPage;
  format: OfferFormat;
  settings: AnnotatedSettings;
  /** What its plan draws, the topmost layer first. */
  layers: readonly LayerView[];
  /** The number of the map's thread up to which it is drawn. */
  head: number;
}

/** The map at this address. `NotFound` for what the actor may not see, as a draft, and for a format without a map. */
export async function picturedMap(actor: Actor, offerSlug: string, partSlug: string): Promise<Pictured> {
  const { offer, format } = await partPage(actor, offerSlug, partSlug);
  const read = AnnotatedSettings.safeParse(format.settings);
  const settings = one(read.success ? [read.data] : [], 'format');
  const thread = await inTenant(actor, (tx) => threadById(tx, format.threadId));
  if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', 'thread.not-found');
  const layers = await offerLayers(actor, offer.id);
  return { offer, format, settings, layers, head: thread.head };
}

/** An entry of a picture, with what is written about it. */
export type WrittenEntry = PictureEntry & {
  text: string;
  /** The rule of the warning that covers it; null where none does. */
  warning: number | null;
  placeInWords: string | null;
  postedAt: Date;
};

// In words: where one table is asked, drizzle leaves the tables' names away, and `id` would be that of the feedback.
const isAnswered = sql<boolean>`exists (select from feedback given
  where given.tenant_id = annotations.tenant_id and given.annotation_id = annotations.id)`;

/** So many entries one picture shows: the newest. */
export const ENTRIES_LIMIT = 20_000;

/**
 * What everybody may see on a map in and around these bounds, the newest first: neither hidden nor withdrawn.
 * `categories`: only these; absent, all.
 */
export const entriesIn = (
  actor: Actor,
  threadId: string,
  { bounds: [west, south, east, north], categories }: { bounds: Bounds; categories?: readonly string[] | undefined },
): Promise<WrittenEntry[]> =>
  inTenant(actor, async (tx) => {
    const rows = await tx
      .select({
        id: annotations.id,
        number: annotations.seq,
        category: annotations.category,
        geometry: annotations.geometry,
        text: annotations.text,
        warning: ruleOfWarning('annotations'),
        placeInWords: annotations.placeInWords,
        postedAt: annotations.postedAt,
        answered: isAnswered,
      })
      .from(annotations)
      .where(
        and(
          eq(annotations.threadId, threadId),
          isNull(annotations.hiddenBy),
          isNull(annotations.withdrawnAt),
          isNotNull(annotations.geometry),
          between(annotations.lon, west, east),
          between(annotations.lat, south, north),
          categories && inArray(annotations.category, [...categories]),
        ),
      )
      .orderBy(desc(annotations.seq))
      .limit(ENTRIES_LIMIT);
    return rows.flatMap(({ geometry, ...row }) => (geometry ? [{ ...row, geometry }] : []));
  });
