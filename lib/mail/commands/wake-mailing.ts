import type { TenantId } from '@/db/tenancy';

type Wake = (tenantId: TenantId) => void;

/** Tells the mailing, if this process runs one, that a tenant has mail. It hangs on `globalThis` like the hub. */
export const wakeMailing: Wake = (tenantId) => (globalThis as Held)[key]?.(tenantId);

export const setMailing = (wake: Wake | undefined): void => {
  (globalThis as Held)[key] = wake;
};

const key = Symbol.for('stadtgespraech.mailing');
type Held = { [key]?: Wake };
