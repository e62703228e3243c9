import { eq, inArray } from 'drizzle-orm';
import { letters } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import type { Survey } from '../queries/published-survey';
import { type OpenLetter, openLetter } from './drop-letter';
import { inOneRound, openFiles } from './open-files';
import { shuffled } from './shuffled';

/** So many are counted in one transaction; of what is anonymous, all that wait together. */
const AT_ONCE = 500;
const ANONYMOUS_AT_ONCE = 20_000;

/**
 * Takes letters out and opens them, those of an anonymous survey in another order and with their files. What was sealed
 * with another key stays where it is, and is told to the operator.
 */
export async function takeLetters(tx: Tx, survey: Survey): Promise<OpenLetter[]> {
  const { formatId, settings } = survey;
  const rows = await tx
    .select({ id: letters.id, sealed: letters.sealed })
    .from(letters)
    .where(eq(letters.offerFormatId, formatId))
    .limit(settings.anonymous ? ANONYMOUS_AT_ONCE : AT_ONCE);
  const opened = rows.flatMap(({ id, sealed }) => {
    try {
      return [{ id, letter: openLetter(formatId, sealed) }];
    } catch (error) {
      logFault(error, { letter: id, survey: formatId });
      return [];
    }
  });
  const taken = settings.anonymous ? await inOneRound(tx, survey, shuffled(opened)) : opened;
  const ids = taken.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(letters).where(inArray(letters.id, ids));
  const given = taken.map(({ letter }) => letter);
  return settings.anonymous ? openFiles(tx, survey, given) : given;
}
