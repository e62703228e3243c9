import type { Cell, Variable } from '../model/variables';

/** The longest text that one variable holds, in bytes. */
const LONGEST = 255;
/** SPSS counts seconds from 14 October 1582; so many lie before 1970. */
const BEFORE_1970 = 12_219_379_200;

/** The number that stands for nothing. */
export const MISSING = -Number.MAX_VALUE;

/** A number takes one element of eight bytes, a text as many as it needs. */
export const elementsOf = (width: number): number => Math.max(1, Math.ceil(width / 8));

/** One variable as SPSS keeps it. */
export interface SavColumn {
  /** Up to eight signs, as the first versions knew names. */
  short: string;
  name: string;
  label: string;
  /** In bytes; 0 for a number. */
  width: number;
  isDay: boolean;
  isScale: boolean;
  labels: { value: number; label: string }[];
  read: (response: Parameters<Variable['read']>[0]) => Cell;
}

/** The variables of a file. In: for each how many bytes its longest text has. */
export function savColumns(variables: readonly Variable[], widths: readonly number[]): SavColumn[] {
  const taken = new Set<string>();
  return variables.map((variable, index) => {
    const { holds, options, label } = variable;
    const codes = new Map(options.map(({ id }, at) => [id, at + 1]));
    return {
      short: `V${index + 1}`,
      name: nameOf(variable.name, taken),
      label,
      width: holds === 'words' ? Math.max(1, Math.min(LONGEST, widths[index] ?? 0)) : 0,
      isDay: holds === 'day',
      isScale: holds === 'number' || holds === 'day',
      labels: options.map((option, at) => ({ value: at + 1, label: option.label })),
      read: (response) => {
        const value = variable.read(response);
        if (holds === 'option') return codes.get(String(value)) ?? null;
        return holds === 'day' && typeof value === 'string' ? Date.parse(value) / 1_000 + BEFORE_1970 : value;
      },
    };
  });
}

/** How many bytes a cell's text has. */
export const widthOf = (cell: Cell): number => (cell === null ? 0 : Buffer.byteLength(String(cell)));

/** A text of at most so many bytes, with dots where something is missing, and no half letter at its end. */
export function cutTo(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let cut = '';
  let left = bytes - Buffer.byteLength('…');
  if (left < 0) return '';
  for (const letter of text) {
    left -= Buffer.byteLength(letter);
    if (left < 0) break;
    cut += letter;
  }
  return `${cut}…`;
}

/** A name as SPSS takes it: letters, digits and `_`, not beginning with a digit, at most 64 bytes, never twice. */
function nameOf(name: string, taken: Set<string>): string {
  const plain = name.replace(/[^a-z0-9]+/gi, '_').replace(/^_+|_+$/g, '');
  const base = (/^[a-z]/i.test(plain) ? plain : `v_${plain}`).slice(0, 56);
  let found = RESERVED.has(base.toUpperCase()) ? `${base}_` : base;
  for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${base}_${count}`;
  taken.add(found.toLowerCase());
  return found;
}

const RESERVED = new Set(['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']);
