import { eq, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { languageOf } from '@/lib/languages/model';
import { countTry } from '@/lib/limits/commands';
import { limits } from '@/lib/limits/model';
import { acceptedVersion } from '@/lib/netiquette/commands/accept-netiquette';
import { hub } from '@/lib/realtime/hub';
import { languagesOf } from '@/lib/tenants/queries/languages';
import { looksLike } from '../model/look-alikes';
import { ProfileChange } from '../model/profile';
import { Introduction } from '../model/pseudonym';
import { canBeCalled } from '../policy';

/**
 * The first steps: gives the actor a pseudonym and keeps that they accepted the netiquette, in the version that
 * they read. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, or `Conflict` where the name is another's.
 */
export async function introduce(actor: Actor, input: unknown): Promise<null> {
  const { pseudonym, version } = parse(Introduction, input);
  assertAllowed(canBeCalled(actor, pseudonym));
  return changing(actor as SignedIn, pseudonym, async (tx, me) => {
    const netiquetteVersion = await acceptedVersion(tx, version);
    const netiquetteAcceptedAt = sql`now()`;
    await tx.update(members).set({ pseudonym, netiquetteAcceptedAt, netiquetteVersion }).where(eq(members.id, me));
    const facts = { version: netiquetteVersion };
    await recordAudit(tx, actor, { action: 'netiquette.accepted', subjectId: me, facts });
  });
}

/** Changes the actor's pseudonym, at most five times a day, and language. Refuses like `introduce`, or `TooMany`. */
export async function changeProfile(actor: Actor, input: unknown): Promise<null> {
  const { pseudonym, locale } = parse(ProfileChange, input);
  assertAllowed(canBeCalled(actor, pseudonym));
  const me = actor as SignedIn;
  if (pseudonym !== actor.pseudonym) await countTry(actor.tenantId, limits.pseudonymsOfMember, me.memberId);
  return changing(me, pseudonym, async (tx, id) => {
    const spoken = languageOf(locale, await languagesOf(tx, actor));
    await tx.update(members).set({ pseudonym, locale: spoken }).where(eq(members.id, id));
  });
}

/** Two people may ask for one name at the same instant; the database gives it to one of them. */
async function changing(
  actor: SignedIn,
  pseudonym: string,
  work: (tx: Tx, memberId: string) => Promise<void>,
): Promise<null> {
  try {
    return await inTenant(actor, async (tx) => {
      await assertNobodysSpeaker(tx, actor, pseudonym);
      await work(tx, actor.memberId);
      afterCommit(tx, () => hub().rightsChanged(actor.tenantId, actor.memberId));
      return null;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    const problems = [{ field: 'pseudonym', code: 'pseudonym.taken' }];
    throw new Refusal('Conflict', 'pseudonym.taken', { problems });
  }
}

/** Who speaks for the town cannot be imitated: not by their name, and not by one that is taken for it. */
async function assertNobodysSpeaker(tx: Tx, { memberId }: SignedIn, pseudonym: string): Promise<void> {
  const speakers = await tx.execute<{ name: string }>(sql`
    select m.pseudonym as name from members m
    where m.pseudonym is not null and m.id <> ${memberId} and exists (select from roles r where r.member_id = m.id)`);
  if (!speakers.some(({ name }) => isTakenFor(name, pseudonym))) return;
  const problems = [{ field: 'pseudonym', code: 'pseudonym.like-speaker' }];
  throw new Refusal('Conflict', 'pseudonym.like-speaker', { problems });
}

/** With what stands in brackets behind a speaker's name, and without. */
const isTakenFor = (speaker: string, name: string) =>
  looksLike(speaker, name) || looksLike(speaker.replace(/\s*\([^)]*\)\s*$/, ''), name);

/** Nothing else that is unique is written here. Its index is not asked for: where tables are divided, each part has its own. */
const UNIQUE_VIOLATION = '23505';
const isTaken = (error: unknown) =>
  error instanceof Error && (error.cause as { code?: string } | undefined)?.code === UNIQUE_VIOLATION;
