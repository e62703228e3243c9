import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { markOf } from '@/lib/sealing';
import { FASTEST_MS, type GuardFields, isWork, LONGEST_MS, TRAP, workOn } from '../model/guard';

/** When this page of a survey was made, so that nobody can say otherwise later. */
export function stampOf(formatId: string, at = Date.now()): string {
  return `${at}.${signature(formatId, String(at))}`;
}

/**
 * Keeps programs from answering as guests, without asking anything of people: they fill in what nobody sees, are faster
 * than anybody reads, and do not like to work. Whoever has no scripts cannot work either, and shares a slower pace with
 * their network. Who left an address or shows a code is not asked, nor who came through no door. Refuses with `Forbidden`
 * `spam.suspected`, `TooMany` `answer.too-fast` {seconds}, or as `keepNetworkPace`.
 */
export function guardAgainstPrograms(actor: Actor, formatId: string, fields: GuardFields): void {
  if (actor.sender === undefined || actor.trust !== 'guest') return;
  if (fields[TRAP]) throw new Refusal('Forbidden', 'spam.suspected');
  const { stamp = '', work } = fields;
  const age = ageOf(formatId, stamp);
  if (age === null || age > LONGEST_MS) throw new Refusal('Forbidden', 'spam.suspected');
  if (age < FASTEST_MS) {
    throw new Refusal('TooMany', 'answer.too-fast', { seconds: Math.ceil((FASTEST_MS - age) / 1000) });
  }
  if (work === undefined || !isWork(createHash('sha256').update(workOn(stamp, work)).digest())) {
    keepNetworkPace(actor.tenantId, actor.sender, paces.unworked);
  }
}

/** How old a page is, in milliseconds; null where the stamp is none of ours. */
function ageOf(formatId: string, stamp: string): number | null {
  const [at = '', given = ''] = stamp.split('.');
  const [one, other] = [Buffer.from(given), Buffer.from(signature(formatId, at))];
  return one.length === other.length && timingSafeEqual(one, other) ? Date.now() - Number(at) : null;
}

const signature = (formatId: string, at: string) => markOf('stamp', `${formatId} ${at}`).toString('base64url');
