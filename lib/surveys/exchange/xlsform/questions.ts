import { columnsOf, type Question, Question as QuestionSchema } from '../../model/questions';
import type { LossReason } from '../loss';
import { choicesOf, OTHER_WORDS, targetOptions } from './choices';
import { type Bounds, boundsOf } from './constraints';
import { readExpression } from './expression';
import { keyOf } from './names';
import { parametersIn } from './parameters';
import { type PlainType, plainTypeOf } from './plain-types';
import { lose, nameIn, type Reading, wordingOf } from './reading';
import { scaleOf } from './scales';
import { type Target, TICKED } from './to-condition';
import type { Item } from './tree';

/** What a row becomes, without its key and its words; with what conditions may ask of it. */
interface Read {
  fields: Record<string, unknown>;
  options?: Target['options'];
  /** Words of `appearance` and `parameters` that were understood. */
  knows: readonly string[];
  /** The constraint was understood as far as it says so. */
  bounds?: Bounds;
}

/** The question that a row asks; null for none of ours. What of it is lost is noted. */
export function questionOf(reading: Reading, item: Item): Question | null {
  const { row, type } = item;
  const read = type.is === 'select' ? selectOf(reading, item) : plainOf(reading, item);
  if (!read) return null;
  const id = keyOf(nameIn(row), reading.keys);
  const asked = { id, ...wordingOf(reading, row), required: isRequired(reading, row), ...read.fields };
  const question = checked(reading, item, asked);
  if (!question) return null;
  noteRest(reading, item, read);
  const target = targetOf(question, read.options);
  if (target) reading.targets.set(nameIn(row), target);
  return question;
}

/** What conditions and texts may ask of a question that has one column. */
export function targetOf(question: Question, options: Target['options'] = []): Target | null {
  const [column] = columnsOf(question);
  const ticked = [{ id: 'yes', was: TICKED }];
  return column ? { ...column, options: column.holds === 'yes' ? ticked : options } : null;
}

function plainOf(reading: Reading, { row, type }: Item): Read | null {
  const name = type.is === 'plain' ? type.name : '';
  const plain: PlainType = plainTypeOf(name) ?? { lost: 'kind' };
  const isReadOnly = /^(yes|true|1)/i.test(row.cells.get('read_only') ?? '');
  if (plain.lost) lose(reading, row, { column: 'type', what: named(row), why: plain.lost });
  if (!plain.read) return null;
  // What nobody can fill in is there to be read.
  if (isReadOnly && name === 'text') return { fields: { kind: 'note', required: false }, knows: [] };
  const bounds = constraintOf(row, plain.isWhole ?? false);
  const facts = { bounds, appearance: appearanceOf(row), parameters: parametersIn(row.cells.get('parameters')) };
  return { fields: plain.read(facts), knows: plain.knows ?? [], bounds };
}

const named = ({ cells }: Item['row']) => [cells.get('name'), cells.get('type')].filter(Boolean).join(': ');

const constraintOf = (row: Item['row'], isWhole: boolean): Bounds => {
  const written = row.cells.get('constraint');
  return written ? boundsOf(readExpression(written), isWhole) : { exclusive: [], isPartly: false };
};

const appearanceOf = ({ cells }: Item['row']) =>
  (cells.get('appearance') ?? '').toLowerCase().split(/\s+/).filter(Boolean);

function selectOf(reading: Reading, { row, type }: Item): Read | null {
  if (type.is !== 'select') return null;
  if (type.outside) lose(reading, row, { column: 'type', what: type.list, why: 'list-outside' });
  const choices = type.outside ? null : choicesOf(reading, row, type.list);
  if (!choices) return { fields: { kind: 'text', limit: 200, short: true }, knows: [] };
  const parameters = parametersIn(row.cells.get('parameters'));
  const random = parameters.get('randomize')?.toLowerCase() === 'true' && { random: true };
  const bounds = constraintOf(row, true);
  const options = targetOptions(choices, type.other);
  const shared = { options, bounds, knows: ['randomize', 'horizontal', 'likert'] };
  const scale = type.many === 'one' && !type.other && appearanceOf(row).includes('likert') ? scaleOf(choices) : null;
  if (scale) return { ...shared, fields: scale };
  const plain = choices.map(({ id, label, was }) => ({
    ...{ id, label },
    ...(type.many === 'multiple' && bounds.exclusive.includes(was) && { exclusive: true }),
  }));
  const other = type.other && { other: OTHER_WORDS };
  if (type.many === 'rank') return { ...shared, fields: { kind: 'ranking', options: plain, ...random } };
  if (type.many === 'one') return { ...shared, fields: { kind: 'single', options: plain, ...other, ...random } };
  return { ...shared, fields: { kind: 'multiple', options: plain, ...other, ...random, ...countsOf(bounds) } };
}

const countsOf = ({ fewest, most }: Bounds) => ({
  ...(fewest !== undefined && fewest >= 1 && { min: fewest }),
  ...(most !== undefined && most >= 1 && { max: most }),
});

/** Yes and no in the ways in which forms write them; an expression means no, and is noted. */
export function isRequired(reading: Reading, row: Item['row']): boolean {
  const written = row.cells.get('required')?.trim() ?? '';
  if (/^(yes|true|true\(\)|1|ja|oui|si|sí|x)$/i.test(written)) return true;
  if (!/^(|no|false|false\(\)|0|nein|non)$/i.test(written)) lose(reading, row, { column: 'required', why: 'required' });
  return false;
}

/** By the schema of surveys. Ends that cannot be are left out, and noted; what is no question without them neither is none. */
function checked(reading: Reading, { row }: Item, asked: Record<string, unknown>): Question | null {
  const parsed = QuestionSchema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const { min: _, max: __, ...rest } = asked;
  const without = QuestionSchema.safeParse(rest.kind === 'slider' ? { ...rest, kind: 'number' } : rest);
  lose(reading, row, { what: named(row), why: 'range' });
  return without.success ? without.data : null;
}

/** Columns that a row may fill beside what was read, and why they are lost. */
const REST: Readonly<Record<string, LossReason>> = {
  default: 'default',
  calculation: 'calculation',
  trigger: 'calculation',
  choice_filter: 'choice-filter',
  constraint_message: 'message',
  required_message: 'message',
  guidance_hint: 'message',
  image: 'media',
  audio: 'media',
  video: 'media',
  big_image: 'media',
};

function noteRest(reading: Reading, { row }: Item, { knows, bounds }: Read): void {
  for (const [column, why] of Object.entries(REST)) {
    const what = row.cells.get(column) ?? [...(row.texts.get(column)?.values() ?? [])][0];
    if (what) lose(reading, row, { column, what, why });
  }
  if (row.cells.has('constraint') && (!bounds || bounds.isPartly))
    lose(reading, row, { column: 'constraint', why: 'constraint' });
  const unknown = appearanceOf(row).filter((word) => !knows.includes(word));
  if (unknown.length > 0) lose(reading, row, { column: 'appearance', what: unknown.join(' '), why: 'appearance' });
  const parameters = [...parametersIn(row.cells.get('parameters')).keys()].filter((name) => !knows.includes(name));
  if (parameters.length > 0) lose(reading, row, { column: 'parameters', what: parameters.join(' '), why: 'parameter' });
}
