import type { Page } from './page';
import type { Question, QuestionOf } from './questions';

/** What lines of text can say; everything else is written as JSON. */
type Plain = QuestionOf<'single' | 'multiple' | 'scale' | 'number' | 'text'>;

/**
 * Questions as lines of text, for writing a survey without scripts and for pasting one:
 *
 *     ( ) Wie kommen Sie zum Markt? * {way}
 *     > Wenn Sie mehrere Wege nutzen: der häufigste.
 *     - Zu Fuß {foot}
 *     - Mit dem Rad {bike}
 *
 *     [ ] Was fehlt Ihnen? {wishes; max=2}
 *     - Bänke {a}
 *     - Bäume {b}
 *
 *     1-5 Wie zufrieden sind Sie? * {mood; from=gar nicht; to=sehr}
 *     123 Wie weit ist Ihr Weg? {distance; min=0; max=50; unit=km; whole}
 *     ___ Was möchten Sie noch sagen? {more; limit=500}
 *
 * The sign in front tells the kind, a star makes the question required, the word in braces is its key. Keys may be
 * left out; then they are made from the wording. Whoever rewords a question keeps its key, and with it its answers.
 */
export const writeQuestions = (questions: readonly Plain[]): string => questions.map(writeQuestion).join('\n\n');

/** The pages of a survey as lines where these can say all of it, otherwise as JSON. */
export function writePages(pages: readonly Page[]): string {
  const [only, ...others] = pages;
  const isPlainPage = only && others.length === 0 && !only.title && !only.text && !only.showIf && !only.jumps?.length;
  return isPlainPage && only.questions.every(isPlain)
    ? writeQuestions(only.questions)
    : JSON.stringify(pages, undefined, 2);
}

/** Reads either back. Out: pages or questions, unchecked; none where the JSON is broken. */
export function readPages(written: string): { pages: unknown } | { questions: unknown[] } {
  if (!/^\s*\[\s*(\{|\]\s*$)/.test(written)) return { questions: readQuestions(written) };
  try {
    return { pages: JSON.parse(written) };
  } catch {
    return { pages: [] };
  }
}

/**
 * Reads the lines back. What cannot be a question comes out incomplete, so that the schema of the settings names what
 * is missing. A line before the first question is dropped.
 */
export function readQuestions(written: string): unknown[] {
  const questions: Read[] = [];
  for (const line of written.split('\n').map((raw) => raw.trim())) {
    const [, sign, rest = ''] = SIGN.exec(line) ?? [];
    const current = questions.at(-1);
    if (sign === '-') current?.options.push(keyed(rest));
    else if (sign === '>') current?.hints.push(rest);
    else if (sign) questions.push(headOf(sign, rest));
  }
  const ids = new Set<string>();
  return questions.map((question) => asQuestion(question, ids));
}

/** A key made of a wording: short, in the letters that keys are made of, and not one of `taken`. */
export function keyFrom(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' || plain === 'constructor' ? 'x' : plain;
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  return key;
}

const SIGN = /^(\( ?\)|\[ ?\]|\d{1,2}\s?[-–]\s?\d{1,2}(?=\s)|123(?=\s)|_{2,}|-|>)\s*(.*)$/;

const PLAIN: readonly string[] = ['single', 'multiple', 'scale', 'number', 'text'] satisfies Plain['kind'][];

const isPlain = (question: Question): question is Plain =>
  PLAIN.includes(question.kind) &&
  !question.showIf &&
  !('other' in question && question.other) &&
  !('random' in question && question.random) &&
  !('short' in question && question.short) &&
  !('options' in question && question.options.some((option) => option.exclusive || 'image' in option));

function writeQuestion(question: Plain): string {
  const line = [signOf(question), wording(question.label), ...(question.required ? ['*'] : []), settingsOf(question)];
  const options = 'options' in question ? question.options : [];
  return [
    line.join(' '),
    ...(question.hint ? [`> ${flat(question.hint)}`] : []),
    ...options.map((option) => `- ${flat(option.label)} {${option.id}}`),
  ].join('\n');
}

const signs = { single: '( )', multiple: '[ ]', number: '123', text: '___' } as const;
const signOf = (question: Plain) =>
  question.kind === 'scale' ? `${question.min}-${question.max}` : signs[question.kind];

function settingsOf(question: Plain): string {
  const facts = Object.entries(factsOf(question)).filter(([, value]) => value !== undefined && value !== false);
  const written = facts.map(([name, value]) => (value === true ? name : `${name}=${inBraces(String(value))}`));
  return `{${[question.id, ...written].join('; ')}}`;
}

function factsOf(question: Plain): Record<string, unknown> {
  switch (question.kind) {
    case 'single':
      return {};
    case 'multiple':
      return { min: question.min, max: question.max };
    case 'scale':
      return { from: question.minLabel, to: question.maxLabel };
    case 'number':
      return { min: question.min, max: question.max, unit: question.unit, whole: question.whole };
    case 'text':
      return { limit: question.limit };
  }
}

/** On one line. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Without a star at its end, which would make the question required. */
const wording = (label: string) => flat(label).replace(/[\s*]+$/, '');
/** Without what would end the braces, or one of the settings in them. */
const inBraces = (text: string) => flat(text).replace(/[{};]/g, ',');

interface Keyed {
  label: string;
  id: string | undefined;
  facts: Record<string, string | true>;
}

interface Read extends Keyed {
  sign: string;
  required: boolean;
  hints: string[];
  options: Keyed[];
}

function headOf(sign: string, rest: string): Read {
  const { label, ...more } = keyed(rest);
  const required = label.endsWith('*');
  return {
    ...more,
    label: required ? wording(label) : label,
    sign: sign.replace(/[\s–]/g, (dash) => (dash === '–' ? '-' : '')),
    required,
    hints: [],
    options: [],
  };
}

function keyed(rest: string): Keyed {
  const [, label = '', braces = ''] = /^(.*?)\s*(?:\{([^{}]*)\})?$/.exec(rest) ?? [];
  const parts = braces.split(';').map((part) => part.trim());
  const id = parts[0]?.includes('=') ? undefined : parts.shift();
  return { label, id: id || undefined, facts: Object.fromEntries(parts.filter(Boolean).map(asFact)) };
}

function asFact(part: string): [string, string | true] {
  const at = part.indexOf('=');
  return at < 0 ? [part, true] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

function asQuestion(read: Read, taken: Set<string>): unknown {
  const id = withKey(read, taken);
  const common = {
    id,
    label: read.label,
    required: read.required,
    ...(read.hints.length && { hint: read.hints.join(' ') }),
  };
  const options = new Set<string>();
  const choices = { options: read.options.map((option) => ({ id: withKey(option, options), label: option.label })) };
  const { facts } = read;
  switch (read.sign) {
    case '()':
      return { ...common, kind: 'single', ...choices };
    case '[]':
      return { ...common, kind: 'multiple', ...choices, ...numbers(facts, 'min', 'max') };
    case '123':
      return {
        ...common,
        kind: 'number',
        ...numbers(facts, 'min', 'max'),
        ...words(facts, { unit: 'unit' }),
        whole: facts.whole === true,
      };
    default:
      return read.sign.startsWith('_')
        ? { ...common, kind: 'text', limit: TEXT_LIMIT, ...numbers(facts, 'limit') }
        : { ...common, kind: 'scale', ...stepsOf(read.sign), ...words(facts, { from: 'minLabel', to: 'maxLabel' }) };
  }
}

/** What a text answer may have where nothing is said. */
const TEXT_LIMIT = 1_000;

function withKey({ id, label }: Keyed, taken: Set<string>): string {
  const key = id ?? keyFrom(label, taken);
  taken.add(key);
  return key;
}

function stepsOf(sign: string): Pick<QuestionOf<'scale'>, 'min' | 'max'> {
  const [min = 0, max = 0] = sign.split('-').map(Number);
  return { min, max };
}

const numbers = (facts: Keyed['facts'], ...names: string[]) =>
  Object.fromEntries(
    names.filter((name) => name in facts).map((name) => [name, Number(String(facts[name]).replace(',', '.'))]),
  );

const words = (facts: Keyed['facts'], names: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(names)
      .filter(([written]) => written in facts)
      .map(([written, name]) => [name, facts[written]]),
  );
