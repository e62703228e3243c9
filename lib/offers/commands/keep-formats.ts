import { eq } from 'drizzle-orm';
import { invitedWriters, offerFormats } from '@/db/schema/offers';
import type { Tx } from '@/db/tenancy';
import { assertAllowed, one, Refusal } from '@/lib/errors';
import { formatOf } from '@/lib/formats/registry';
import { isRegistered } from '@/lib/identity/bundid/queries';
import { openThread } from '@/lib/threads/commands/open-thread';
import type { FormatDraft } from '../model/draft';
import { slugFrom } from '../model/slug';
import { canChangeSettings, canRemoveFormat } from '../policy';
import { assertOffered } from './assert-offered';
import { keepVersion } from './keep-version';
import type { InstanceRow } from './offer-for-update';

export interface KeptInstance {
  id: string;
  slug: string;
  threadId: string;
}

interface Work {
  /** The member who does it. */
  by: string | null;
  offer: { id: string; opensAt: Date; closesAt: Date };
  /** What the offer has so far, and what it shall have, in this order. */
  before: readonly InstanceRow[];
  formats: readonly FormatDraft[];
}

/**
 * Makes an offer's formats what the drafts say: changes those with an id, adds the others, each with its thread, and
 * removes what is left out. Refuses with `Invalid` `format.not-offered`, or `Forbidden` `format.in-use` or the format's reason, where people's
 * contributions would be lost or lose their meaning. Asks for no role: that is its callers' part.
 */
export async function keepFormats(tx: Tx, { by, offer, before, formats }: Work): Promise<KeptInstance[]> {
  await assertOffered(tx, formats);
  await assertReachable(tx, before, formats);
  const kept = new Set(formats.map((draft) => draft.id));
  for (const instance of before.filter((candidate) => !kept.has(candidate.id))) await remove(tx, instance);
  const taken = new Set(before.filter(({ id }) => kept.has(id)).map(({ slug }) => slug));
  const done: KeptInstance[] = [];
  for (const [position, draft] of formats.entries()) {
    const instance = draft.id ? known(before, draft) : undefined;
    const values = { ...valuesOf(draft, offer), position };
    const instanceKept = instance
      ? await change(tx, instance, { ...values, by })
      : await add(tx, { ...values, offerId: offer.id, format: draft.format, slug: freeSlug(taken, draft) });
    await keepInvited(tx, instanceKept.id, draft);
    done.push(instanceKept);
  }
  return done;
}

/** What only BundID vouches for must not be asked for anew where the town is not registered there. Refuses with `Invalid`. */
async function assertReachable(tx: Tx, before: Work['before'], formats: Work['formats']): Promise<void> {
  const problems = formats.flatMap(({ id, requiredTrust }, index) => {
    const isOld = before.some((instance) => instance.id === id && instance.requiredTrust === requiredTrust);
    const needsBundid = requiredTrust === 'substantial' || requiredTrust === 'high';
    return needsBundid && !isOld ? [{ field: `formats.${index}.requiredTrust`, code: 'trust.no-bundid' }] : [];
  });
  if (problems.length > 0 && !(await isRegistered(tx))) throw new Refusal('Invalid', 'input.invalid', { problems });
}

/** Addresses are kept only as long as somebody is asked to write. */
async function keepInvited(tx: Tx, offerFormatId: string, { writers, invited }: FormatDraft): Promise<void> {
  await tx.delete(invitedWriters).where(eq(invitedWriters.offerFormatId, offerFormatId));
  if (writers !== 'invited' || invited.length === 0) return;
  await tx.insert(invitedWriters).values(invited.map((email) => ({ offerFormatId, email })));
}

/** Its thread goes with it by the foreign key, which stops where somebody has contributed meanwhile. */
async function remove(tx: Tx, instance: InstanceRow): Promise<void> {
  assertAllowed(canRemoveFormat(instance));
  await tx.delete(offerFormats).where(eq(offerFormats.id, instance.id));
}

function known(before: readonly InstanceRow[], draft: FormatDraft): InstanceRow {
  const instance = before.find(({ id, format }) => id === draft.id && format === draft.format);
  if (!instance) throw new Refusal('NotFound', 'format.not-found');
  return instance;
}

const valuesOf = (draft: FormatDraft, offer: Work['offer']) => ({
  title: draft.title,
  settings: draft.settings,
  requiredTrust: draft.requiredTrust,
  residentsOnly: draft.residentsOnly,
  reviewsFirst: draft.reviewsFirst,
  hours: draft.hours,
  writers: draft.writers,
  opensAt: draft.opensAt ?? offer.opensAt,
  closesAt: draft.closesAt ?? offer.closesAt,
});

async function change(
  tx: Tx,
  instance: InstanceRow,
  { by, ...values }: ReturnType<typeof valuesOf> & { position: number; by: string | null },
): Promise<KeptInstance> {
  const format = formatOf(instance.format);
  const settings = format.keepUnsaid?.(instance.settings, values.settings) ?? values.settings;
  assertAllowed(canChangeSettings(instance, format, settings));
  const version = await keepVersion(tx, instance, { settings, changedBy: by });
  await tx
    .update(offerFormats)
    .set({ ...values, settings, version })
    .where(eq(offerFormats.id, instance.id));
  return { id: instance.id, slug: instance.slug, threadId: instance.threadId };
}

async function add(tx: Tx, values: typeof offerFormats.$inferInsert): Promise<KeptInstance> {
  const columns = { id: offerFormats.id, slug: offerFormats.slug };
  const instance = one(await tx.insert(offerFormats).values(values).returning(columns), 'format');
  return { ...instance, threadId: await openThread(tx, { offerFormatId: instance.id, subjectId: instance.id }) };
}

/** The wished slug, or the title's with a number where a sibling has it. The offer's row is locked meanwhile. */
function freeSlug(taken: Set<string>, draft: FormatDraft): string {
  const wished = draft.slug ?? slugFrom(draft.title);
  let slug = wished;
  for (let number = 2; taken.has(slug); number++) slug = `${wished}-${number}`;
  taken.add(slug);
  return slug;
}
