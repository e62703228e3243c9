import type { Actor } from '@/lib/actor';
import { no, type Verdict } from '@/lib/errors';
import { canChangeOffer } from '@/lib/offers/policy';
import { FILES_BYTES_LIMIT, FILES_LIMIT } from './model';

/** A file belongs to its offer: who may change that may add files to it and take them away. */
export const canKeepFiles = (actor: Actor): Verdict => canChangeOffer(actor);

/** Says no with `files.too-many` {limit} or `files.no-room` {limit} (in megabytes) too. In: what the offer has, in bytes. */
export function canAddFile(actor: Actor, kept: { count: number; bytes: number }): Verdict {
  const verdict = canKeepFiles(actor);
  if (!verdict.ok) return verdict;
  if (kept.count >= FILES_LIMIT) return no('files.too-many', { limit: FILES_LIMIT });
  return kept.bytes >= FILES_BYTES_LIMIT ? no('files.no-room', { limit: FILES_BYTES_LIMIT / 1024 / 1024 }) : verdict;
}
