import { setImmediate as turn } from 'node:timers/promises';
import { inTenant, type TenantId } from '@/db/tenancy';
import type { Question } from '../model/questions';
import { answersAfter, numbersOf } from '../queries/answers-after';
import { type AnswerIndex, addRow, newIndex } from './answer-index';

/** Whose answers an index holds. */
export interface Scope {
  tenantId: TenantId;
  formatId: string;
  questions: readonly Question[];
}

/** An answer to a survey of 200 questions has some 8 KB, and a slice of these takes some 20 ms. */
const ANSWERS_AT_ONCE = 60_000;

/** Reads all of a survey's counted answers from the database, in slices between which others have their turn. */
export async function readIndex(scope: Scope): Promise<AnswerIndex> {
  const { count } = await inTenant(scope, (tx) => numbersOf(tx, scope.formatId));
  const index = newIndex(scope.questions, count + Math.max(64, Math.min(1_024, count >> 4)));
  await readOn(scope, index);
  return index;
}

/** Takes in what was counted since. Out: false where the rows were mixed anew, so that all must be read anew. */
export async function catchUp(scope: Scope, index: AnswerIndex): Promise<boolean> {
  const { first, count } = await inTenant(scope, (tx) => numbersOf(tx, scope.formatId));
  if (count < index.rows || (index.rows > 0 && first !== index.numbers[0])) return false;
  if (count > index.rows) await readOn(scope, index);
  return true;
}

async function readOn({ questions, ...scope }: Scope, index: AnswerIndex): Promise<void> {
  const most = Math.max(20, Math.min(500, Math.floor(ANSWERS_AT_ONCE / (10 * Math.max(1, questions.length)))));
  for (;;) {
    const after = index.rows > 0 ? (index.numbers[index.rows - 1] ?? 0) : 0;
    const rows = await inTenant(scope, (tx) => answersAfter(tx, scope.formatId, { after, most }));
    for (const row of rows) addRow(index, row);
    if (rows.length < most) return;
    await turn();
  }
}
