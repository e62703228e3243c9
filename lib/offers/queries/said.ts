import { asc, desc, eq } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { offerVersions } from '@/db/schema/offer-versions';
import { offerFormats, offers } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one } from '@/lib/errors';
import type { SaidByOffer } from '../model/said';
import { canChangeOffer, isAmongEditors } from '../policy';
import { saidColumns } from './content';
import { editorsLimitedTo } from './editors';

/** What a published offer said for a time. */
export interface OfferVersion {
  version: number;
  said: SaidByOffer;
  changedAt: Date;
  /** The pseudonym of who made it; null where nobody is known. */
  changedBy: string | null;
}

/** What an offer says of itself just now, and when people can take part in it. */
export async function saidNow(tx: Tx, offerId: string): Promise<SaidByOffer> {
  const said = one(await tx.select(saidColumns).from(offers).where(eq(offers.id, offerId)), 'offer');
  const { id, title, opensAt, closesAt, position } = offerFormats;
  const parts = await tx
    .select({ id, title, opensAt, closesAt })
    .from(offerFormats)
    .where(eq(offerFormats.offerId, offerId))
    .orderBy(asc(position), asc(id));
  return JSON.parse(JSON.stringify({ ...said, parts }));
}

/** What an offer said, for its editors, the newest first; none before the first change. Refuses others. */
export async function saidVersions(actor: Actor, offerId: string): Promise<OfferVersion[]> {
  assertAllowed(canChangeOffer(actor));
  const { version, said, changedAt, changedBy } = offerVersions;
  return inTenant(actor, async (tx) => {
    assertAllowed(isAmongEditors(actor, await editorsLimitedTo(tx, offerId)));
    return tx
      .select({ version, said, changedAt, changedBy: members.pseudonym })
      .from(offerVersions)
      .leftJoin(members, eq(members.id, changedBy))
      .where(eq(offerVersions.offerId, offerId))
      .orderBy(desc(version));
  });
}

/** Two of these versions to be laid side by side, the older one first: as wished, else the newest and the one before. */
export function chosenFrom(
  versions: readonly OfferVersion[],
  wish: { from?: string | undefined; to?: string | undefined },
): [OfferVersion, OfferVersion] | null {
  if (versions.length < 2) return null;
  const named = (number: string | undefined) => versions.find(({ version }) => String(version) === number);
  const to = named(wish.to) ?? versions[0];
  const from = named(wish.from) ?? versions.find(({ version }) => version < (to?.version ?? 0)) ?? versions.at(-1);
  const pair = [from, to].filter((one) => one !== undefined).sort((a, b) => a.version - b.version);
  return [one(pair.slice(0, 1), 'offer'), one(pair.slice(-1), 'offer')];
}
