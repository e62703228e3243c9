import { and, count, eq } from 'drizzle-orm';
import { pushDevices } from '@/db/schema/news';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { DeviceEnd, DeviceWish } from '../model/device';
import { canAddDevice, canChooseMessages } from '../policy';

/**
 * Has a browser take one's pushes; whose it was before, it is no more. Nothing is asked of its address now: that is done by
 * the one way out, when there is something to push. Refuses with `Invalid`, `TooMany`, `SignInNeeded` or `Forbidden`
 * (`devices.too-many`).
 */
export async function addDevice(actor: Actor, input: unknown, name: string | null): Promise<null> {
  assertAllowed(canChooseMessages(actor));
  const device = parse(DeviceWish, input);
  keepPace(actor, paces.change);
  const { memberId } = actor as SignedIn;
  await inTenant(actor, async (tx) => {
    await tx.delete(pushDevices).where(eq(pushDevices.endpoint, device.endpoint));
    const [known] = await tx.select({ count: count() }).from(pushDevices).where(eq(pushDevices.memberId, memberId));
    assertAllowed(canAddDevice(known?.count ?? 0));
    await tx.insert(pushDevices).values({ ...device, memberId, name });
  });
  return null;
}

/** Has a browser of one's own take no more pushes. Refuses with `Invalid` or `SignInNeeded`. */
export async function removeDevice(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canChooseMessages(actor));
  const { deviceId } = parse(DeviceEnd, input);
  const own = and(eq(pushDevices.id, deviceId), eq(pushDevices.memberId, (actor as SignedIn).memberId));
  await inTenant(actor, (tx) => tx.delete(pushDevices).where(own));
  return null;
}
