import { z } from 'zod';

/** One label of a host name (RFC 1123). */
const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';

/**
 * A host name of one's own, as people type it: in small letters afterwards, without a port. Umlauts as punycode. At least
 * two labels, the last of them no number, so that an address of a computer is none.
 */
export const HostName = z
  .string()
  .trim()
  .toLowerCase()
  .max(253, 'host.invalid')
  .regex(new RegExp(`^(${LABEL}\\.)+(?!\\d+$)${LABEL}$`), 'host.invalid');
