import type { Shape } from '../../model/place';
import { TEXT_ANSWER_LIMIT } from '../../model/words';
import type { LossReason } from '../loss';
import type { Bounds } from './constraints';
import { numbersIn } from './parameters';

/** What is known of a row when its type is looked up. */
export interface RowFacts {
  bounds: Bounds;
  /** The words of `appearance`. */
  appearance: readonly string[];
  parameters: ReadonlyMap<string, string>;
}

/** What a type becomes: a question of ours, maybe not quite what it was, or nothing. */
export interface PlainType {
  read?: (facts: RowFacts) => Record<string, unknown>;
  /** What is lost on the way; without `read` all of it. */
  lost?: LossReason;
  /** Its constraint speaks of whole numbers or of days, so that "more than 3" is "from 4". */
  isWhole?: true;
  /** Words of `appearance` and `parameters` that are understood. */
  knows?: readonly string[];
}

const TEXT_LIMIT = 1_000;

const text: PlainType = {
  read: ({ bounds: { longest = TEXT_LIMIT }, appearance }) => ({
    ...{ kind: 'text', limit: Math.max(1, Math.min(longest, TEXT_ANSWER_LIMIT)) },
    ...(!appearance.includes('multiline') && { short: true }),
  }),
  knows: ['multiline'],
};
const date: PlainType = { read: ({ bounds }) => ({ kind: 'date', ...endsOf(bounds) }), isWhole: true };
const shortText: PlainType = { read: () => ({ kind: 'text', limit: 200, short: true }), lost: 'as-text' };

/** Every type of XLSForm that has no list: one line each. Types that are not here are unknown ones. */
const plainTypes: Readonly<Record<string, PlainType>> = {
  text,
  date,
  datetime: { ...date, lost: 'time-of-day' },
  time: shortText,
  barcode: shortText,
  integer: { read: ({ bounds }) => ({ kind: 'number', ...endsOf(bounds), whole: true }), isWhole: true },
  decimal: { read: ({ bounds }) => ({ kind: 'number', ...endsOf(bounds) }) },
  range: { read: ({ parameters }) => rangeOf(parameters), knows: ['start', 'end', 'step'] },
  note: { read: () => ({ kind: 'note', required: false }) },
  acknowledge: { read: () => ({ kind: 'consent' }) },
  geopoint: placeOf('point'),
  geotrace: placeOf('line'),
  geoshape: placeOf('area'),
  image: { read: () => ({ kind: 'file', types: ['picture'], max: 1 }) },
  file: { read: () => ({ kind: 'file', types: ['picture', 'pdf'], max: 1 }), lost: 'file-types' },
  ...alike('kind', 'audio', 'video', 'background audio'),
  ...alike('calculation', 'calculate', 'hidden'),
  ...alike('list-outside', 'xml external', 'csv external'),
  ...alike('metadata', 'start', 'end', 'today', 'deviceid', 'imei', 'username', 'simserial', 'subscriberid', 'email'),
  ...alike('metadata', 'phonenumber', 'phone number', 'start geopoint', 'audit', 'text audit', 'audio audit', 'uuid'),
};

/** What this type becomes; undefined for one that nobody knows. */
export const plainTypeOf = (name: string): PlainType | undefined =>
  Object.hasOwn(plainTypes, name) ? plainTypes[name] : undefined;

function alike(lost: LossReason, ...names: string[]): Record<string, PlainType> {
  return Object.fromEntries(names.map((name) => [name, { lost }]));
}

function placeOf(shape: Shape): PlainType {
  return { read: () => ({ kind: 'place', shapes: [shape], max: 1 }) };
}

const endsOf = ({ min, max }: Bounds) => ({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) });

/** Where nothing is said, a range goes from 1 to 10 by 1 (XLSForm). */
function rangeOf(parameters: ReadonlyMap<string, string>): Record<string, unknown> {
  const [start = 1, end = 10, step = 1] = numbersIn(parameters, ['start', 'end', 'step']);
  return { kind: 'slider', min: Math.min(start, end), max: Math.max(start, end), step: Math.abs(step) };
}
