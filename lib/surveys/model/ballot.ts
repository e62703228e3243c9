import { z } from 'zod';
import { ResponseDraft } from './survey';

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474, section 5) with keys of 2,048 bits: lengths in bytes. */
export const MODULUS_BYTES = 256;
export const SALT_BYTES = 48;
/** A ballot's own random number, and the prefix that the variant puts before it. */
export const SECRET_BYTES = 32;
const PREPARED_BYTES = SECRET_BYTES + 32;

/** So long after the end a ballot is taken that was signed before it, in milliseconds: whoever sends then loses nothing. */
export const GRACE_MS = 120_000;

const Bytes = (length: number) =>
  z
    .base64url('ballot.invalid')
    .transform(readBytes)
    .refine((bytes) => bytes.length === length, 'ballot.invalid');

/** Bytes that were sent. */
export function readBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}

/** Bytes as they are sent. */
export const written = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

/** A wish for a ballot: the ballot, so hidden that who signs it does not see it. */
export const BallotWish = ResponseDraft.omit({ answers: true }).extend({ blinded: Bytes(MODULUS_BYTES) });

/** A response with a ballot instead of a person. */
export const BallotedResponse = ResponseDraft.pick({ formatId: true, answers: true }).extend({
  ballot: Bytes(PREPARED_BYTES),
  signature: Bytes(MODULUS_BYTES),
});
