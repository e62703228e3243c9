import { diffWordsWithSpace } from 'diff';
import { type SaidField, saidFields } from './said';

/** A piece of a text: as before, new, or gone. */
export interface Piece {
  text: string;
  is: 'same' | 'added' | 'removed';
}

/** What changed in one field, word by word. */
export interface FieldChange {
  field: SaidField;
  pieces: Piece[];
}

/** What differs between two versions, field by field in the order of the form; none where they say the same. */
export const changesBetween = (
  before: Readonly<Record<SaidField, string>>,
  after: Readonly<Record<SaidField, string>>,
): FieldChange[] =>
  saidFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, pieces: piecesOf(before[field], after[field]) }));

const piecesOf = (before: string, after: string): Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
