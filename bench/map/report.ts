import { middle } from '../growth/in-turn';
import { figure, type Goal, ratio, table } from '../print';
import type { News } from './news';
import type { Step, Walk } from './walk';

/** One side's index: how long it took, the longest pause of the event loop meanwhile, and what it holds. */
export interface Built {
  /** Milliseconds. */
  took: number;
  longestPause: number;
  /** The longest stretch of the main thread's own CPU between two turns. */
  longestWork: number;
  bytesPerPoint: number;
}

export interface MapFigures {
  size: number;
  ours: Built;
  /** The first tile of one category of four, once all are there. */
  chosen: Omit<Built, 'bytesPerPoint'>;
  bare: Built;
  /** The longest pause while nothing was done, as long as ours took: what the computer itself does to a process. */
  idlePause: number;
  walks: Walk[];
  news: { added: News; hidden: News }[];
}

/** Prints all figures, both sides beside each other. */
export function printMap({ size, ours, chosen, bare, idlePause, walks, news }: MapFigures): void {
  const built = ([what, of]: [string, (side: Built) => number]) => [
    what,
    ...[of(bare), of(ours)].map(figure),
    ratio(of(ours), of(bare)),
  ];
  const title = `index of ${size.toLocaleString('en')} annotations`;
  table(
    title,
    SIDES,
    (
      [
        ['until the first tile, ms', ({ took }) => took],
        ['longest pause of the event loop, ms', ({ longestPause }) => longestPause],
        ['… by its own CPU, ms', ({ longestWork }) => longestWork],
        ['bytes a point', ({ bytesPerPoint }) => bytesPerPoint],
      ] as [string, (side: Built) => number][]
    ).map(built),
  );
  console.log(
    `first tile of one category of four: ${figure(chosen.took)} ms, longest pause ${figure(chosen.longestPause)} ms, by its own CPU ${figure(chosen.longestWork)} ms`,
  );
  console.log(`(longest pause while nothing is done: ${figure(idlePause)} ms)\n`);
  table(
    'one tile, zoom 6 to 18',
    SIDES,
    MEASURES.map(([what, of]) => {
      const [ofBare, ofOurs] = (['bare', 'ours'] as const).map((side) => middle(walks.map((walk) => of(walk[side]))));
      return [what, figure(ofBare ?? 0), figure(ofOurs ?? 0), ratio(ofOurs ?? 0, ofBare ?? 0)];
    }),
  );
  const zooms = [...new Set(walks.flatMap(({ ours: steps }) => steps.map(({ zoom }) => zoom)))].sort((a, b) => a - b);
  table(
    'CPU by zoom, p99, ms',
    SIDES,
    zooms.map((zoom) => {
      const at = (side: 'bare' | 'ours') =>
        p99(walks.flatMap((walk) => walk[side].filter((step) => step.zoom === zoom)).map(cpuOf));
      return [String(zoom), figure(at('bare')), figure(at('ours')), ratio(at('ours'), at('bare'))];
    }),
  );
  table('after it was stored, ms', ['median', 'longest'], newsRows(news));
}

/** P11. */
export const mapGoals = ({ ours, walks, news }: MapFigures): Goal[] => {
  const of = (what: (steps: Step[]) => number) => middle(walks.map((walk) => what(walk.ours)));
  const latest = Math.max(
    ...news.flatMap(({ added, hidden }) => [added, hidden]).flatMap((one) => [one.heard, one.unheard]),
  );
  return [
    goal(
      'CPU of a tile p99, with the database, ms',
      of((steps) => p99(steps.map(cpuOf))),
      5,
    ),
    goal('a tile p99, KB', of((steps) => p99(steps.map(({ bytes }) => bytes))) / 1000, 20),
    goal('the heaviest tile, KB', of((steps) => Math.max(...steps.map(({ bytes }) => bytes))) / 1000, 20),
    goal('new ones in the tiles and hidden ones gone, at the latest, ms', latest, 1_000),
    goal('longest pause while the index is built, ms', ours.longestPause, 20),
    goal('bytes a point', ours.bytesPerPoint, 180),
  ];
};

const SIDES = ['bare', 'ours', 'ours/bare'];

const cpuOf = ({ cpu, database }: Step) => cpu + database;
const p99 = (values: readonly number[]) => at(values, 0.99);
const at = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const MEASURES: [string, (steps: Step[]) => number][] = [
  ['CPU p50, ms', (steps) => at(steps.map(cpuOf), 0.5)],
  ['CPU p99, ms', (steps) => p99(steps.map(cpuOf))],
  ['… of the database, p99, ms', (steps) => p99(steps.map(({ database }) => database))],
  [
    'bytes p50',
    (steps) =>
      at(
        steps.map(({ bytes }) => bytes),
        0.5,
      ),
  ],
  ['bytes p99', (steps) => p99(steps.map(({ bytes }) => bytes))],
  ['bytes, most', (steps) => Math.max(...steps.map(({ bytes }) => bytes))],
];

function newsRows(news: MapFigures['news']): string[][] {
  const row = (what: string, times: number[]) => [what, figure(middle(times)), figure(Math.max(...times))];
  return [
    row(
      'a new one is in the tiles, for who heard of it',
      news.map(({ added }) => added.heard),
    ),
    row(
      '… for who has heard nothing',
      news.map(({ added }) => added.unheard),
    ),
    row(
      'a hidden one is gone, for who heard of it',
      news.map(({ hidden }) => hidden.heard),
    ),
    row(
      '… for who has heard nothing',
      news.map(({ hidden }) => hidden.unheard),
    ),
  ];
}

const goal = (what: string, value: number, most: number): Goal => ({ id: 'P11', what, value, limit: { most } });
