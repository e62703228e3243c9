import { Refusal } from '@/lib/errors';
import type { FormRow } from './form';
import { type RowType, typeOf } from './types';

/** A row that asks, tells or notes something. */
export interface Item {
  row: FormRow;
  type: Exclude<RowType, { is: 'begin' | 'end' }>;
}

/** What stands between `begin` and `end`. */
export interface Group {
  row: FormRow;
  isRepeat: boolean;
  children: Node[];
}

export type Node = Item | Group;
export const isGroup = (node: Node): node is Group => 'children' in node;

/** Deeper within one another nobody keeps groups in mind. */
const DEEPEST = 30;

/**
 * The rows as a tree. What is never closed is closed at the end of the sheet, and given as `open`; an `end` of nothing
 * is passed over. Rows without a type, and such that are switched off, are none.
 */
export function treeOf(rows: readonly FormRow[]): { nodes: Node[]; open: FormRow[] } {
  const nodes: Node[] = [];
  const stack: Group[] = [];
  for (const row of rows) {
    const written = row.cells.get('type');
    if (!written || /^(yes|true)/i.test(row.cells.get('disabled') ?? '')) continue;
    const type = typeOf(written);
    const into = stack.at(-1)?.children ?? nodes;
    if (type.is === 'end') stack.pop();
    else if (type.is === 'begin') {
      const group: Group = { row, isRepeat: type.what === 'repeat', children: [] };
      into.push(group);
      stack.push(group);
      if (stack.length > DEEPEST) throw new Refusal('Invalid', 'exchange.too-much');
    } else into.push({ row, type });
  }
  return { nodes, open: stack.map(({ row }) => row) };
}
