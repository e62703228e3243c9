import type { TenantId } from '@/db/tenancy';

type Wake = (tenantId: TenantId, formatId: string) => void;

/** Has a survey's responses counted soon, where this process counts; else one that does finds them. */
export const wakeCounting: Wake = (tenantId, formatId) => held()[key]?.(tenantId, formatId);

/** By whom responses are counted from now on; undefined: by nobody. */
export function setCounting(wake: Wake | undefined): void {
  held()[key] = wake;
}

/** Next's bundle and the server's each have a copy of this module. */
const key = Symbol.for('stadtgespraech.counting');
const held = () => globalThis as { [key]?: Wake | undefined };
