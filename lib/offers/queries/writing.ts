import { eq, type SQL, sql } from 'drizzle-orm';
import { invitedWriters, offerFormats } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { TIME_ZONE } from '@/lib/text';
import { canChangeOffer } from '../policy';

/** The addresses of who was asked to write in a format, for its editors. Refuses with `SignInNeeded` or `Forbidden`. */
export async function invitedTo(actor: Actor, formatId: string): Promise<string[]> {
  assertAllowed(canChangeOffer(actor));
  const rows = await inTenant(actor, (tx) =>
    tx.select().from(invitedWriters).where(eq(invitedWriters.offerFormatId, formatId)).orderBy(invitedWriters.email),
  );
  return rows.map(({ email }) => email);
}

/** By the clock of where people are. */
const here = sql`(now() at time zone '${sql.raw(TIME_ZONE)}')`;

/** The minute of the week, which begins on Monday at 0:00; by the database's clock. */
export const weekMinute = sql<number>`(extract(isodow from ${here})::int * 1440 - 1440
  + extract(hour from ${here})::int * 60 + extract(minute from ${here})::int)`;

/** Whether a format is within its hours in a minute of the week. The same as `isWithin` says. */
export const isWithinHoursAt = (minute: SQL): SQL<boolean> => sql<boolean>`coalesce(
  ${offerFormats.hours}->'days' @> to_jsonb(${minute} / 1440 + 1)
  and ${minute} % 1440 >= (${offerFormats.hours}->>'from')::int
  and ${minute} % 1440 < (${offerFormats.hours}->>'until')::int, true)`;

/** Whether it is now. */
export const isWithinHours = isWithinHoursAt(weekMinute);

/** The addresses of who was asked to write in a format. */
export const invitedAddresses = sql<string[]>`array(select w.email from ${invitedWriters} w
  where w.tenant_id = ${offerFormats.tenantId} and w.offer_format_id = ${offerFormats.id} order by 1)`;

/** The ids of who may write where only those may who were asked to; none elsewhere. Whoever has shown the address. */
export const invitedMembers = sql<string[]>`case when ${offerFormats.writers} = 'invited' then array(
  select m.id::text from ${invitedWriters} w join members m on m.tenant_id = w.tenant_id and lower(m.email) = w.email
  where w.tenant_id = ${offerFormats.tenantId} and w.offer_format_id = ${offerFormats.id} order by 1)
  else array[]::text[] end`;
