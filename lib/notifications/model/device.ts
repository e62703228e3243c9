import { z } from 'zod';

/** So many browsers of one person take pushes. */
export const DEVICES_LIMIT = 10;
const ADDRESS_LIMIT = 1_000;

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+=*$/)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes);

/** What a browser says of its subscription (RFC 8030, RFC 8291): where, a point of P-256, and a secret of 16 bytes. */
export const DeviceWish = z.object({
  endpoint: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(ADDRESS_LIMIT),
  publicKey: base64url(65),
  secret: base64url(16),
});

export const DeviceEnd = z.object({ deviceId: z.uuid() });
