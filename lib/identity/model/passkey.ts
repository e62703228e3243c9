import { z } from 'zod';

/** How many one may have, and how long the name of one may be. */
export const PASSKEYS_LIMIT = 10;
export const PASSKEY_NAME_MAX = 40;

const Base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);

/** What a browser answers when a passkey was made, as far as we look at it. */
export const MadePasskey = z.object({
  name: z
    .string()
    .transform((typed) => typed.trim().replace(/\s+/g, ' '))
    .pipe(z.string().min(1, 'passkey.nameless').max(PASSKEY_NAME_MAX, 'passkey.name-too-long')),
  answer: z.object({
    id: Base64url,
    rawId: Base64url,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).default({}),
    response: z.object({
      clientDataJSON: Base64url,
      attestationObject: Base64url,
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
});

/** What a browser answers when a passkey was used. */
export const UsedPasskey = z.object({
  answer: z.object({
    id: Base64url,
    rawId: Base64url,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).default({}),
    response: z.object({
      clientDataJSON: Base64url,
      authenticatorData: Base64url,
      signature: Base64url,
      userHandle: Base64url,
    }),
  }),
});

/** The page that a browser answered from: where passkeys belong to, and what they sign. */
export interface Site {
  /** As the browser names it, for instance `https://beteiligung.example`. */
  origin: string;
  /** Its host without a port. */
  host: string;
  /** The challenge that was given to this browser. */
  challenge: string;
}

/** How a member is called towards their keys: their id as bytes, so that no address travels. */
export const handleOf = (memberId: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(memberId.replaceAll('-', ''), 'hex'));
