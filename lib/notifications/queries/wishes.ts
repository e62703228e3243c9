import { desc, eq } from 'drizzle-orm';
import { messageSettings, pushDevices } from '@/db/schema/news';
import { inTenant } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { DEFAULT_WISHES, type Wishes } from '../model/wishes';

/** How this person wants to be told. */
export const wishesOf = (actor: SignedIn): Promise<Wishes> =>
  inTenant(actor, async (tx) => {
    const [row] = await tx.select().from(messageSettings).where(eq(messageSettings.memberId, actor.memberId));
    return row ?? DEFAULT_WISHES;
  });

/** A browser that takes this person's pushes; without its address and keys. */
export interface Device {
  id: string;
  name: string | null;
  addedAt: Date;
}

/** The browsers that take this person's pushes, the newest first. */
export const devicesOf = (actor: SignedIn): Promise<Device[]> =>
  inTenant(actor, (tx) =>
    tx
      .select({ id: pushDevices.id, name: pushDevices.name, addedAt: pushDevices.addedAt })
      .from(pushDevices)
      .where(eq(pushDevices.memberId, actor.memberId))
      .orderBy(desc(pushDevices.addedAt)),
  );
