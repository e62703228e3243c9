import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import type { SigningIn } from '../commands/sessions';
import { hashOf } from '../model';
import { networkMark } from './network-mark';

/** A browser in which somebody is signed in, as they see it themselves. */
export interface SessionView {
  id: string;
  /** Browser and system; null where they are not known. */
  device: string | null;
  way: NonNullable<SigningIn['way']>;
  openedAt: Date;
  /** The browser that asks. */
  isHere: boolean;
  /** Opened from the network that asks now; null where that is not known. */
  isSameNetwork: boolean | null;
}

/** The browsers in which the actor is signed in, this one (its token) first. Refuses with `SignInNeeded`. */
export async function sessionsOf(actor: Actor, here: { token: string; sender: string }): Promise<SessionView[]> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const { memberId } = actor;
  const rows = await inTenant(actor, (tx) =>
    tx.execute<Row>(sql`
      select id, device, way, network, created_at::text as opened_at, token_hash = ${hashOf(here.token)} as is_here
      from sessions where member_id = ${memberId} and expires_at > now() order by is_here desc, created_at desc`),
  );
  const network = networkMark(memberId, here.sender);
  return rows.map(({ id, device, way, ...row }) => ({
    ...{ id, device, way },
    openedAt: new Date(row.opened_at),
    isHere: row.is_here,
    isSameNetwork: row.network === null ? null : row.network === network,
  }));
}

interface Row extends Record<string, unknown> {
  id: string;
  device: string | null;
  way: SessionView['way'];
  network: string | null;
  opened_at: string;
  is_here: boolean;
}
