import { type Question, Question as QuestionSchema } from '../../model/questions';
import { type Choice, choicesOf, targetOptions } from './choices';
import type { FormRow } from './form';
import { JOINT, keyOf, keysOf } from './names';
import { isRequired } from './questions';
import { lose, nameIn, type Reading, wordingOf } from './reading';
import { type Group, type Item, isGroup, type Node } from './tree';

/** A choice from one list, once for each row; with the row that says what it is about. */
export interface Table {
  head: FormRow;
  rows: readonly Item[];
  list: string;
}

/** The table that a whole group is: with `table-list`, and nothing in it but choices from one list. Null for others. */
export function tableIn({ row, isRepeat, children }: Group): Table | null {
  if (isRepeat || !wordsOf(row).includes('table-list')) return null;
  const [list] = children.map(listOf);
  return list && children.every((child) => listOf(child) === list && isFree(child))
    ? { head: row, rows: children as Item[], list }
    : null;
}

/** The same as a row of labels with rows without labels under it; and how many nodes that takes. Null for others. */
export function tableAt(nodes: readonly Node[], index: number): Table | null {
  const head = nodes[index];
  const list = head && !isGroup(head) && wordsOf(head.row).includes('label') ? listOf(head) : null;
  if (!head || !list) return null;
  const rest = nodes.slice(index + 1);
  const end = rest.findIndex(
    (node) => isGroup(node) || listOf(node) !== list || !wordsOf(node.row).includes('list-nolabel') || !isFree(node),
  );
  const rows = (end < 0 ? rest : rest.slice(0, end)) as Item[];
  return rows.length > 0 ? { head: head.row, rows, list } : null;
}

/** The matrix of a table; null where it has too many rows or choices for one, which is not noted. */
export function matrixOf(reading: Reading, { head, rows, list }: Table): Question | null {
  const tried = { ...reading, losses: [], keys: new Set(reading.keys) };
  const choices = choicesOf(tried, head, list);
  if (!choices) return null;
  const id = keyOf(nameIn(head), tried.keys);
  const keys = keysOf(rows.map(({ row }) => partOf(head, row)));
  const required = rows.map(({ row }) => isRequired(tried, row));
  const matrix = QuestionSchema.safeParse({
    ...{ id, kind: 'matrix', ...wordingOf(tried, head), required: required.every(Boolean) },
    rows: rows.map(({ row }, index) => ({ id: keys[index], label: wordingOf(tried, row).label })),
    options: choices.map(({ id: option, label }) => ({ id: option, label })),
  });
  if (!matrix.success) return null;
  reading.keys.add(id);
  reading.losses.push(...tried.losses);
  if (new Set(required).size > 1) lose(reading, head, { column: 'required', what: nameIn(head), why: 'rows-required' });
  rows.forEach(({ row }, index) => {
    setTarget(reading, row, { key: `${id}:${keys[index]}`, choices });
  });
  return matrix.data;
}

const setTarget = ({ targets }: Reading, row: FormRow, { key, choices }: { key: string; choices: Choice[] }) =>
  targets.set(nameIn(row), { key, holds: 'one', options: targetOptions(choices, false) });

/** A file of ours names the row after its question. */
function partOf(head: FormRow, row: FormRow): string {
  const [question, name] = [nameIn(head) + JOINT, nameIn(row)];
  return name.startsWith(question) ? name.slice(question.length) : name;
}

/** Nothing that would concern one row only. */
const isFree = (node: Node): boolean =>
  !isGroup(node) &&
  ['relevant', 'constraint', 'choice_filter', 'calculation'].every((column) => !node.row.cells.has(column));

const listOf = (node: Node): string | null =>
  !isGroup(node) && node.type.is === 'select' && node.type.many === 'one' && !node.type.other && !node.type.outside
    ? node.type.list
    : null;

const wordsOf = ({ cells }: FormRow): string[] => (cells.get('appearance') ?? '').toLowerCase().split(/\s+/);
