import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canFillPlaces } from '../policy';
import { placesInList } from '../queries/list';
import { replacePlaces } from './replace-places';

/**
 * Replaces the town's list by a file: CSV, a place in each line (see `placeOfLine`), with semicolons, commas or
 * tabulators, in UTF-8 or Windows-1252, with a heading or without. All or nothing; refuses like `replacePlaces`, and
 * with `Invalid` and the line where one is broken. Out: how many places it has.
 */
export async function replaceList(actor: Actor, file: { path: string }): Promise<number> {
  // Before the file is read, so that nobody else can make the platform read one.
  assertAllowed(canFillPlaces(actor));
  return replacePlaces(actor, 'list', placesInList(file.path));
}
