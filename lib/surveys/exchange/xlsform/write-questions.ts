import type { Shape } from '../../model/place';
import type { Question, QuestionKind, QuestionOf } from '../../model/questions';
import { type LossReason, shown } from '../loss';
import { OTHER_WORDS } from './choices';
import { JOINT, nameOf } from './names';
import { stepCalled } from './scales';
import { OTHER_CHOICE } from './to-condition';
import { literal } from './write-expression';

/** A row of the sheet `survey` by the names of the columns. */
export type SurveyRow = Readonly<Record<string, string>>;

/** What choices of one list are called and say. */
export type WrittenChoice = { name: string; label: string };

/** Rows, lists, and what of a question is lost. */
export interface Written {
  rows: SurveyRow[];
  lists: Record<string, readonly WrittenChoice[]>;
  lost: { why: LossReason; what: string }[];
}

/** How each kind of question is written: one entry each, which the compiler asks for. */
const writers: { [K in QuestionKind]: (question: QuestionOf<K>) => Written } = {
  single: (question) => choice(question, 'select_one'),
  multiple: (question) => choice(question, 'select_multiple', countsOf(question)),
  matrix: matrixOf,
  ranking: rankingOf,
  scale: scaleOf,
  slider: sliderOf,
  number: numberOf,
  date: (question) => one(question, { type: 'date', constraint: endsOf(question) }),
  text: ({ limit, short, ...question }) =>
    one(question, { type: 'text', constraint: `string-length(.) <= ${limit}`, appearance: short ? '' : 'multiline' }),
  budget: budgetOf,
  place: placeOf,
  file: fileOf,
  consent: (question) => one(question, { type: 'acknowledge' }),
  note: (question) => one({ ...question, required: false }, { type: 'note' }),
};

/** The rows of a question, without its condition, which belongs to the first of them. */
export const writtenQuestion = (question: Question): Written =>
  (writers[question.kind] as (question: Question) => Written)(question);

const SHAPE_TYPES: Record<Shape, string> = { point: 'geopoint', line: 'geotrace', area: 'geoshape' };

/** One place of one shape: more of them XLSForm asks in a repeat, which is another question to those who answer. */
function placeOf({ shapes, max, followUps = [], ...question }: QuestionOf<'place'>): Written {
  const [shape = 'point', ...others] = shapes;
  return one(question, { type: SHAPE_TYPES[shape] }, [
    ...losing('several-places', max > 1 ? `${question.label}: ${max}` : ''),
    ...losing('several-shapes', others.length > 0 ? question.label : ''),
    ...followUps.flatMap(({ label }) => losing('follow-ups', label)),
  ]);
}

function fileOf({ types, max, ...question }: QuestionOf<'file'>): Written {
  const type = types.includes('pdf') ? 'file' : 'image';
  return one(question, { type }, losing('several-places', max > 1 ? `${question.label}: ${max}` : ''));
}

type Asked = Pick<Question, 'id' | 'label' | 'hint' | 'required'>;

const rowOf = ({ id, label, hint = '', required }: Asked, cells: SurveyRow): SurveyRow => ({
  ...{ name: nameOf(id), label, hint, required: required ? 'yes' : '' },
  ...cells,
});

const one = (question: Asked, cells: SurveyRow, lost: Written['lost'] = []): Written => ({
  ...{ rows: [rowOf(question, cells)], lists: {}, lost },
});

const losing = (why: LossReason, what: string | undefined): Written['lost'] =>
  what === undefined || what === '' ? [] : [{ why, what: shown(what) }];

const randomly = ({ random }: { random?: true | undefined }) => (random ? 'randomize=true' : '');

const choicesOf = (options: readonly { id: string; label: string }[]): WrittenChoice[] =>
  options.map(({ id, label }) => ({ name: id, label }));

function choice(question: QuestionOf<'single'> | QuestionOf<'multiple'>, type: string, constraint = ''): Written {
  const { id, options, other } = question;
  const row = { type: `${type} ${nameOf(id)}${other ? ' or_other' : ''}`, constraint, parameters: randomly(question) };
  const isTaken = other && options.some((option) => option.id === OTHER_CHOICE);
  return {
    ...one(question, row, [
      ...losing('other-words', other === OTHER_WORDS ? '' : other),
      ...(isTaken ? losing('other-taken', question.label) : []),
      ...(options.some(({ image }) => image) ? losing('pictures', question.label) : []),
    ]),
    lists: { [nameOf(id)]: choicesOf(options) },
  };
}

function countsOf({ min, max, options }: QuestionOf<'multiple'>): string {
  const exclusive = options.filter((option) => option.exclusive);
  return [
    ...(min === undefined ? [] : [`count-selected(.) >= ${min}`]),
    ...(max === undefined ? [] : [`count-selected(.) <= ${max}`]),
    ...exclusive.map(({ id }) => `not(selected(., '${id}') and count-selected(.) > 1)`),
  ].join(' and ');
}

/** A group that ODK and KoboToolbox show as a table. */
function matrixOf({ rows, options, ...question }: QuestionOf<'matrix'>): Written {
  const list = nameOf(question.id);
  const inner = rows.map((row) =>
    rowOf({ ...row, required: question.required }, { type: `select_one ${list}`, name: `${list}${JOINT}${row.id}` }),
  );
  const head = rowOf({ ...question, required: false }, { type: 'begin_group', appearance: 'table-list' });
  return { rows: [head, ...inner, { type: 'end_group' }], lists: { [list]: choicesOf(options) }, lost: [] };
}

function rankingOf({ options, top, ...question }: QuestionOf<'ranking'>): Written {
  const list = nameOf(question.id);
  const lost = losing('top', top === undefined ? '' : `${question.label}: ${top}`);
  return {
    ...one(question, { type: `rank ${list}`, parameters: randomly(question) }, lost),
    lists: { [list]: choicesOf(options) },
  };
}

function scaleOf({ min, max, minLabel, maxLabel, ...question }: QuestionOf<'scale'>): Written {
  const list = nameOf(question.id);
  const words = (step: number) => (step === min ? minLabel : step === max ? maxLabel : undefined);
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const choices = steps.map((step) => ({ name: String(step), label: stepCalled(step, words(step)) }));
  return { ...one(question, { type: `select_one ${list}`, appearance: 'likert' }), lists: { [list]: choices } };
}

function sliderOf({ min, max, step, unit, minLabel, maxLabel, ...question }: QuestionOf<'slider'>): Written {
  const ends = [minLabel, maxLabel].filter(Boolean).join(' – ');
  return one(question, { type: 'range', parameters: `start=${min} end=${max} step=${step}` }, [
    ...losing('unit', unit),
    ...losing('ends', ends),
  ]);
}

function numberOf({ unit, whole, ...question }: QuestionOf<'number'>): Written {
  return one(question, { type: whole ? 'integer' : 'decimal', constraint: endsOf(question) }, losing('unit', unit));
}

const endsOf = ({ min, max }: { min?: number | string | undefined; max?: number | string | undefined }): string =>
  [min === undefined ? '' : `. >= ${literal(min)}`, max === undefined ? '' : `. <= ${literal(max)}`]
    .filter(Boolean)
    .join(' and ');

/** Single numbers; that they make the sum only the last one checks. */
function budgetOf({ options, total, unit, whole, ...question }: QuestionOf<'budget'>): Written {
  const names = options.map(({ id }) => `${nameOf(question.id)}${JOINT}${id}`);
  const before = names.slice(0, -1).map((name) => `coalesce(\${${name}}, 0)`);
  const sum = `${[...before, '.'].join(' + ')} ${whole ? '=' : '<='} ${total}`;
  const inner = options.map((option, index) =>
    rowOf(
      { ...option, required: question.required },
      {
        ...{ type: 'integer', name: names[index] ?? '' },
        constraint: [`. >= 0 and . <= ${total}`, ...(index === options.length - 1 ? [sum] : [])].join(' and '),
      },
    ),
  );
  const head = rowOf({ ...question, required: false }, { type: 'begin_group', appearance: 'field-list' });
  const lost = [...losing('budget', question.label), ...losing('unit', unit)];
  return { rows: [head, ...inner, { type: 'end_group' }], lists: {}, lost };
}
