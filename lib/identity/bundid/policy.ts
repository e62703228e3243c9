import { CLOCK_SKEW_MS, REQUEST_MINUTES } from './model';
import { type Envelope, levelTold, type Told } from './model/answer';
import type { Reason } from './model/reason';

/** Whom an answer must come from and be for. */
export interface Expected {
  /** BundID's name for itself. */
  issuer: string;
  /** Our name for ourselves, in this town; and where answers to it go. */
  audience: string;
  recipient: string;
}

/**
 * Why an answer is not to be believed at `now` (milliseconds), or null: it comes from BundID, for this town and this
 * address, in time, and says who somebody is and how surely. All of it is asked of what was signed. SAML profiles 4.1.4.
 */
export function reasonAgainst(
  answer: { envelope: Envelope; told: Told },
  expected: Expected,
  now: number,
): Reason | null {
  const { envelope, told } = answer;
  if (envelope.version !== '2.0' || told.version !== '2.0' || told.id === '') return 'shape';
  if (envelope.issuer !== expected.issuer || told.issuer !== expected.issuer) return 'issuer';
  if (envelope.destination !== expected.recipient) return 'destination';
  if (!told.audiences.includes(expected.audience)) return 'audience';
  const confirmation = told.confirmations.find(({ recipient }) => recipient === expected.recipient);
  if (!confirmation) return 'recipient';
  const { inResponseTo } = envelope;
  if (inResponseTo === '' || confirmation.inResponseTo !== inResponseTo) return 'request';
  // SAML profiles 4.1.4.2: a bearer's confirmation has an end and no beginning.
  if (confirmation.notBefore !== undefined) return 'time';
  if (!isFresh(envelope.issuedAt, now) || !isFresh(told.issuedAt, now)) return 'time';
  if (!isDuring(told, now) || !isDuring(confirmation, now)) return 'time';
  if (levelTold(told) === null) return 'level';
  return told.values.person ? null : 'person';
}

/** An end must be named; a beginning may be. */
const isDuring = ({ notBefore, notOnOrAfter }: { notBefore: string | undefined; notOnOrAfter: string }, now: number) =>
  Date.parse(notOnOrAfter) > now - CLOCK_SKEW_MS &&
  (notBefore === undefined || Date.parse(notBefore) <= now + CLOCK_SKEW_MS);

/** Made just now: an answer is on its way for seconds, not longer than a request lives. */
function isFresh(issuedAt: string, now: number): boolean {
  const age = now - Date.parse(issuedAt);
  return age >= -CLOCK_SKEW_MS && age <= REQUEST_MINUTES * 60_000 + CLOCK_SKEW_MS;
}
