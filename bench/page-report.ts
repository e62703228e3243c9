import type { Fresh } from './fresh';
import { wholeOf } from './measure';
import type { PageFigures } from './page-figures';
import { figure, type Goal, table } from './print';
import type { Asked } from './statements';
import type { Weight } from './weight';

/** Everything that is known of one page. */
export interface PageOf extends PageFigures {
  name: string;
  weight: Weight;
  asked: Asked | null;
}

export interface AllPages {
  /** The bytes of our page from memory, a plain Next page, and a bare string render of as many comments as `all`. */
  bare: PageOf;
  plain: PageOf;
  bareList: PageOf;
  /** Ours, not signed in, by the number of comments in the thread; and the same for browsers that have the page. */
  visitor: Record<number, PageOf>;
  known: PageOf;
  signedIn: Record<number, PageOf>;
  /** Ours with all comments of the longest thread. */
  all: PageOf;
  /** The first page after a new comment, in the longest thread; beside it the plain Next page after as long a rest. */
  fresh: { plain: Fresh; visitor: Fresh; signedIn: Fresh; all: Fresh };
}

const COLUMNS = ['pages/s', 'p50 ms', 'p99 ms', 'CPU ms', 'database ms', 'transactions', 'queries', 'client cores'];

/** Prints what each page gave and what it weighs. */
export function printPages(pages: AllPages): void {
  const { bare, plain, bareList, visitor, known, signedIn, all, fresh } = pages;
  const rows = [bare, plain, ...Object.values(visitor), known, ...Object.values(signedIn), bareList, all];
  table('page', COLUMNS, rows.map(speedOf));
  const kilobytes = ({ html, htmlGz, scripts, styles }: PageOf['weight']) =>
    [html, htmlGz, scripts, styles].map(inKilobytes);
  table(
    'weight, KB',
    ['HTML', 'gz', 'scripts gz', 'styles gz'],
    rows.filter((page) => page !== known).map(({ name, weight }) => [name, ...kilobytes(weight)]),
  );
  table(
    'first page after a new comment',
    ['CPU ms', 'queries'],
    Object.values(fresh).map(({ name, cpu, queries }) => [name, figure(cpu), figure(queries)]),
  );
}

/** The goals of QUALITY.md that this bench shows. */
export function goalsOf({ bare, plain, bareList, visitor, signedIn, all, fresh }: AllPages): Goal[] {
  const [short] = Object.values(visitor) as [PageOf];
  const long = Object.entries(signedIn).at(-1) as [string, PageOf];
  return [
    least('P6', 'pages/s, not signed in, x bare', short.perSecond / bare.perSecond, 0.5),
    most('P6', 'CPU a page, not signed in, ms (a tenth of NodeBB)', wholeOf(short.cpu), 0.87),
    ...Object.entries(signedIn).map(([comments, page]) =>
      most('P7', `CPU a page, signed in, ${comments} comments, x plain Next`, page.cpu.server / plain.cpu.server, 1.3),
    ),
    most('P7', `queries a page, signed in, ${long[0]} comments`, long[1].asked?.queries ?? null, 5),
    ...[fresh.visitor, fresh.signedIn].flatMap(({ name, cpu, queries }) => [
      most('P7', `CPU of the first page after a comment, ${name}, x plain Next`, cpu / plain.cpu.server, 1.3),
      most('P7', `… x plain Next after as long a rest`, cpu / fresh.plain.cpu, 1.3),
      most('P7', `queries of the first page after a comment, ${name}`, queries, 5),
    ]),
    most('P8', 'CPU of the page with all comments, x bare string render', wholeOf(all.cpu) / bareList.cpu.server, 2),
    most('P8', 'the same, first after a comment', fresh.all.cpu / bareList.cpu.server, 2),
    most('P8', 'bytes of the page with all comments, x bare string', all.weight.html / bareList.weight.html, 1.2),
    most('P12', 'scripts of the page, KB', short.weight.scripts / 1024, 165),
    most('P12', 'style sheets, KB', short.weight.styles / 1024, 60),
  ];
}

const most = (id: string, what: string, value: number | null, limit: number): Goal => ({
  ...{ id, what, value },
  limit: { most: limit },
});

const least = (id: string, what: string, value: number | null, limit: number): Goal => ({
  ...{ id, what, value },
  limit: { least: limit },
});

const inKilobytes = (bytes: number) => figure(bytes / 1024);

const speedOf = ({ name, perSecond, times, cpu, asked, client }: PageOf): string[] => [
  name,
  ...[perSecond, times.p50, times.p99, cpu.server].map(figure),
  ...(asked ? [cpu.database, asked.transactions, asked.queries].map(figure) : ['–', '–', '–']),
  figure(client),
];
