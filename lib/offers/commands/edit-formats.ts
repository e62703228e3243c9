import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { FORMATS_LIMIT } from '../model';
import { FormatAddition, FormatChange, type FormatDraft, FormatRemoval, SettingsChange } from '../model/draft';
import { canChangeOffer } from '../policy';
import { saidNow } from '../queries/said';
import { changeFormats } from './change-formats';
import { checkFormats } from './check-formats';
import type { KeptInstance } from './keep-formats';
import { keepSaid } from './keep-said';
import { offerForChange } from './offer-for-update';

/**
 * Adds a format to an offer, at the end. In: `FormatAddition`. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or
 * `NotFound`. Out: all of the offer's formats.
 */
export async function addFormat(actor: Actor, input: unknown): Promise<KeptInstance[]> {
  const { offerId, id: _, ...format } = parse(FormatAddition, input);
  const added = checkFormats([format]);
  return edit(actor, offerId, (now) => {
    if (now.length >= FORMATS_LIMIT) throw new Refusal('Invalid', 'formats.too-many', { limit: FORMATS_LIMIT });
    return [...now, ...added];
  });
}

/** Changes one format. In: `FormatChange`. Refuses as `addFormat` does, and with `Forbidden` and the reason of the format. */
export async function changeFormat(actor: Actor, input: unknown): Promise<KeptInstance[]> {
  const { offerId, ...format } = parse(FormatChange, input);
  const changed = checkFormats([format]);
  return edit(actor, offerId, (now) => now.flatMap((draft) => (draft.id === format.id ? changed : [draft])));
}

/** Changes nothing but the settings of one format. In: `SettingsChange`. Refuses as `changeFormat` does. */
export async function changeSettings(actor: Actor, input: unknown): Promise<KeptInstance[]> {
  const { offerId, formatId, settings } = parse(SettingsChange, input);
  return edit(actor, offerId, (now) =>
    now.flatMap((draft) => (draft.id === formatId ? checkFormats([{ ...draft, settings }]) : [draft])),
  );
}

/** Takes a format out of an offer. In: `FormatRemoval`. Refuses with `Forbidden` `format.in-use` once it was used. */
export async function removeFormat(actor: Actor, input: unknown): Promise<KeptInstance[]> {
  const { offerId, formatId } = parse(FormatRemoval, input);
  return edit(actor, offerId, (now) => now.filter(({ id }) => id !== formatId));
}

const edit = (actor: Actor, offerId: string, change: (now: FormatDraft[]) => FormatDraft[]): Promise<KeptInstance[]> =>
  inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canChangeOffer(actor));
    const { opensAt, closesAt } = offer;
    const before = await saidNow(tx, offerId);
    const kept = await changeFormats(tx, { by: actor.memberId, offer, opensAt, closesAt }, change);
    await keepSaid(tx, offerId, { before, by: actor.memberId });
    await recordAudit(tx, actor, {
      action: 'offer.formats-changed',
      subjectId: offerId,
      facts: { formats: kept.length, state: offer.state },
    });
    return kept;
  });
