import { type Condition, partsOf } from './condition';
import type { Column } from './kind';
import { END, type Page } from './page';
import { pipedIn } from './piping';
import { columnsOf } from './questions';
import { unreachable } from './reach';

/** What is wrong with a survey's logic, and where among its pages. */
export interface LogicProblem {
  code: string;
  at: (string | number)[];
}

/**
 * What would make a survey a trap: conditions on what was not asked before or on answers that there are not, jumps
 * backwards or to nowhere, words of answers that are not known yet, and what nobody can ever come to. In: pages whose
 * keys are unique. The last is only looked for where the rest is right.
 */
export function logicProblems(pages: readonly Page[]): LogicProblem[] {
  const known = new Map<string, Column>();
  const all = new Set(pages.flatMap((page) => page.questions.flatMap(columnsOf).map(({ key }) => key)));
  const problems = pages.flatMap((page, index) =>
    [
      ...ofConditions([[page.showIf, ['showIf']]], { known, all }),
      ...ofWords([page.title, page.text], known),
      ...page.questions.flatMap((question, number) => {
        const own = [
          ...ofConditions([[question.showIf, ['showIf']]], { known, all }),
          ...ofWords([question.label, question.hint], known),
        ];
        for (const column of columnsOf(question)) known.set(column.key, column);
        return below(own, ['questions', number]);
      }),
      ...ofConditions(
        (page.jumps ?? []).map(({ when }, jump) => [when, ['jumps', jump, 'when']]),
        { known, all },
      ),
      ...ofJumps(pages, index),
    ].map((problem) => ({ ...problem, at: [index, ...problem.at] })),
  );
  return problems.length > 0 ? problems : ofReach(pages);
}

const below = (problems: LogicProblem[], place: LogicProblem['at']): LogicProblem[] =>
  problems.map((problem) => ({ ...problem, at: [...place, ...problem.at] }));

interface Knowledge {
  /** What was asked so far. */
  known: ReadonlyMap<string, Column>;
  /** What is asked anywhere. */
  all: ReadonlySet<string>;
}

function ofConditions(
  conditions: readonly (readonly [Condition | undefined, LogicProblem['at']])[],
  { known, all }: Knowledge,
): LogicProblem[] {
  return conditions.flatMap(([condition, at]) =>
    (condition ? partsOf(condition) : []).flatMap((part) => {
      const column = known.get(part.of);
      const code = column ? mismatch(part, column) : all.has(part.of) ? 'condition.later' : 'condition.unknown';
      return code ? [{ code, at }] : [];
    }),
  );
}

/** Why no answer in this column can fulfil a condition; null where one can. */
function mismatch(part: ReturnType<typeof partsOf>[number], { holds, options, from, to }: Column): string | null {
  if ('answered' in part) return null;
  if ('in' in part) {
    if (holds === 'amount' || holds === 'day' || holds === 'words' || holds === 'places')
      return 'condition.not-comparable';
    return part.in.every((id) => options.some((option) => option.id === id)) ? null : 'condition.unknown-option';
  }
  if (holds !== 'amount' && holds !== 'step' && holds !== 'day') return 'condition.not-comparable';
  const bounds = [part.from, part.to].filter((bound) => bound !== undefined);
  if (bounds.some((bound) => typeof bound !== (holds === 'day' ? 'string' : 'number')))
    return 'condition.not-comparable';
  const isBeyond = (low?: number | string, high?: number | string) =>
    low !== undefined && high !== undefined && low > high;
  return isBeyond(part.from, part.to) || isBeyond(part.from, to) || isBeyond(from, part.to) ? 'condition.never' : null;
}

const ofWords = (texts: readonly (string | undefined)[], known: ReadonlyMap<string, Column>): LogicProblem[] =>
  texts
    .flatMap((text) => pipedIn(text ?? ''))
    .flatMap((key) => (known.has(key) ? [] : [{ code: 'piping.unknown', at: [] }]));

function ofJumps(pages: readonly Page[], index: number): LogicProblem[] {
  const jumps = pages[index]?.jumps ?? [];
  const sure = jumps.findIndex(({ when }) => !when);
  return jumps.flatMap(({ to }, jump) => {
    const target = to === END ? pages.length : pages.findIndex(({ id }) => id === to);
    const code =
      target < 0
        ? 'jump.unknown-page'
        : target <= index
          ? 'jump.backwards'
          : sure >= 0 && jump > sure
            ? 'jump.never'
            : null;
    return code ? [{ code, at: ['jumps', jump, 'to'] }] : [];
  });
}

const ofReach = (pages: readonly Page[]): LogicProblem[] =>
  unreachable(pages).map(({ page, question }) =>
    question === undefined
      ? { code: 'page.unreachable', at: [page] }
      : { code: 'question.unreachable', at: [page, 'questions', question] },
  );
