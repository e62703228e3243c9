import { type Cpu, wholeOf } from './measure';
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
  bare: PageOf;
  plain: PageOf;
  /** Ours, not signed in, by the number of comments in the thread. */
  visitor: Record<number, PageOf>;
  signedIn: Record<number, PageOf>;
  /** CPU of the server for the first page after each new comment, in milliseconds. */
  afterComment: Cpu;
}

const COLUMNS = ['pages/s', 'p50 ms', 'p99 ms', 'CPU ms', 'database ms', 'transactions', 'queries', 'client cores'];

/** Prints what each page gave and what it weighs. */
export function printPages({ bare, plain, visitor, signedIn, afterComment }: AllPages): void {
  const pages = [bare, plain, ...Object.values(visitor), ...Object.values(signedIn)];
  table('page', COLUMNS, pages.map(speedOf));
  const kilobytes = ({ html, htmlGz, scripts, styles }: PageOf['weight']) =>
    [html, htmlGz, scripts, styles].map(inKilobytes);
  table(
    'weight, KB',
    ['HTML', 'gz', 'scripts gz', 'styles gz'],
    pages.map(({ name, weight }) => [name, ...kilobytes(weight)]),
  );
  console.log(`first page after a new comment: ${figure(afterComment.server)} ms CPU of the server\n`);
}

/** The goals of QUALITY.md that this bench shows. */
export function goalsOf({ bare, plain, visitor, signedIn, afterComment }: AllPages): Goal[] {
  const [short] = Object.values(visitor) as [PageOf];
  const long = Object.entries(signedIn).at(-1) as [string, PageOf];
  return [
    {
      id: 'P6',
      what: 'pages/s, not signed in, x bare',
      value: short.perSecond / bare.perSecond,
      limit: { least: 0.5 },
    },
    most('P6', 'CPU a page, not signed in, ms (a tenth of NodeBB)', wholeOf(short.cpu), 0.87),
    ...Object.entries(signedIn).map(([comments, page]) =>
      most('P7', `CPU a page, signed in, ${comments} comments, x plain Next`, page.cpu.server / plain.cpu.server, 1.3),
    ),
    most('P7', 'CPU of the first page after a comment, x plain Next', afterComment.server / plain.cpu.server, 1.3),
    most('P7', `queries a page, signed in, ${long[0]} comments`, long[1].asked?.queries ?? null, 5),
    most('P12', 'scripts of the page, KB', short.weight.scripts / 1024, 165),
    most('P12', 'style sheets, KB', short.weight.styles / 1024, 60),
  ];
}

const most = (id: string, what: string, value: number | null, limit: number): Goal => ({
  id,
  what,
  value,
  limit: { most: limit },
});

const inKilobytes = (bytes: number) => figure(bytes / 1024);

const speedOf = ({ name, perSecond, times, cpu, asked, client }: PageOf): string[] => [
  name,
  ...[perSecond, times.p50, times.p99, cpu.server].map(figure),
  ...(asked ? [cpu.database, asked.transactions, asked.queries].map(figure) : ['–', '–', '–']),
  figure(client),
];
