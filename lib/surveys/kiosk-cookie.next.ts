import { cookies } from 'next/headers';
import { attributes } from '@/lib/identity/session-cookie.next';
import { KIOSK_MS } from './commands/kiosk';

/** Makes this device a kiosk: `token` is what `openKiosk` gave. */
export async function keepKiosk(tenantSlug: string, token: string): Promise<void> {
  (await cookies()).set(nameFor(tenantSlug), token, { ...attributes(), maxAge: KIOSK_MS / 1000 });
}

/** Makes this device an ordinary one again. */
export async function endKiosk(tenantSlug: string): Promise<void> {
  (await cookies()).set(nameFor(tenantSlug), '', { ...attributes(), maxAge: 0 });
}

/** What this device keeps to show that it is a kiosk, if it is one. */
export const kioskToken = async (tenantSlug: string): Promise<string | undefined> =>
  (await cookies()).get(nameFor(tenantSlug))?.value;

const nameFor = (tenantSlug: string) => `kiosk.${tenantSlug}`;
