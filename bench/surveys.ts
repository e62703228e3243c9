// `npm run bench:surveys`: a survey of 200 questions: a page of its form, two hundred responses a second beside a plain
// insert, and its results with 1,000 and 100,000 responses.
import postgres from 'postgres';
import { inTenant } from '@/db/tenancy';
import { offerIn } from '@/db/testing/world';
import { results } from '@/lib/surveys/queries';
import { ensureBuilt } from '../scripts/ready.mjs';
import { environmentOf, FASTER_THAN_PEOPLE } from './contestants';
import { cpuBetween, cpuOf, now, postmasterOf, wholeOf } from './measure';
import { keepFigures, readOptions } from './options';
import { figure, type Goal, printGoals, ratio, table, verdictOf } from './print';
import { startServer } from './servers';
import { fill } from './surveys/fill';
import { pageTimes } from './surveys/page-times';
import { atPace, plainInsert, poster, type Submitted } from './surveys/submitting';
import { askingFormat, filledIn, largeSurvey } from './surveys/survey';
import { newWorld } from './world';

const options = readOptions();
const plan = options.quick
  ? { seconds: 3, perSecond: 50, sizes: [1_000, 3_000], pages: 10 }
  : { seconds: 20, perSecond: 200, sizes: [1_000, 100_000], pages: 100 };

/** Responses that are not counted in the figures. */
const WARMING = 100;

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const settings = largeSurvey();
const world = await newWorld(plan.seconds * plan.perSecond + 100);
const server = await startServer({
  node: ['scripts/start.mjs'],
  environment: environmentOf(world, FASTER_THAN_PEOPLE),
});
try {
  const asked = () => offerIn(world.town, { format: askingFormat(), settings, requiredTrust: 'guest' });
  const live = await asked();
  const page = `/${world.town.slug}/offers/${live.offerSlug}/${live.formatSlug}`;
  const form = await pageTimes(server, { path: `${page}?page=seite-10`, count: plan.pages });
  const insert = await plainSide();
  const ours = await ourSide(live.formatId, `/${world.town.slug}/responses`);
  const shown = [];
  for (const size of plan.sizes) {
    const survey = await asked();
    await fill({ tenantId: world.town.id, formatId: survey.formatId, threadId: survey.threadId, settings }, size);
    const path = `/${world.town.slug}/offers/${survey.offerSlug}/${survey.formatSlug}`;
    shown.push({ size, ...(await pageTimes(server, { path, count: plan.pages })) });
  }
  report({ form, insert, ours, shown });
} finally {
  await server.stop();
  await world.close();
}

/** The same answers into a table of the same PostgreSQL. */
async function plainSide(): Promise<Submitted> {
  const database = postgres(world.bareDatabase, { max: 10 });
  await database`create table plain_responses (id uuid primary key default gen_random_uuid(), answers jsonb not null)`;
  const bodies = Array.from({ length: 200 }, () => JSON.stringify(Object.fromEntries(filledIn())));
  const submitted = await atPace(plan, plainInsert(database, bodies));
  await database.end();
  return submitted;
}

interface OurSide extends Submitted {
  /** From the last acknowledgement until all was counted, in milliseconds. */
  countedAfter: number;
  /** How many steps the public totals moved in. */
  steps: number;
  /** Milliseconds of server and database for each response. */
  cpuEach: number;
}

async function ourSide(formatId: string, path: string): Promise<OurSide> {
  const { post, close } = poster(server.port, path);
  const bodies = Array.from({ length: 200 }, () =>
    new URLSearchParams([['formatId', formatId], ...filledIn()]).toString(),
  );
  await warmUp(post, bodies);
  const postmaster = postmasterOf(world.dataDir);
  const [before, seen] = [cpuOf(server.pid, postmaster), new Set<number>()];
  const look = setInterval(async () => seen.add(await published(formatId)), 500);
  const submitted = await atPace(plan, (index) =>
    post(bodies[index % bodies.length] ?? '', world.cookies[100 + index] ?? ''),
  );
  clearInterval(look);
  // Published numbers are rounded down to fives, and fewer than five wait for others.
  while ((await published(formatId)) < submitted.count + WARMING - 9) await new Promise((turn) => setTimeout(turn, 20));
  const countedAfter = now() - submitted.endedAt;
  close();
  const cpu = wholeOf(cpuBetween(before, cpuOf(server.pid, postmaster)));
  return { ...submitted, countedAfter, steps: seen.size, cpuEach: (cpu * 1000) / submitted.count };
}

async function warmUp(post: ReturnType<typeof poster>['post'], bodies: readonly string[]): Promise<void> {
  for (let index = 0; index < WARMING; index++) await post(bodies[index] ?? '', world.cookies[index] ?? '');
}

function published(formatId: string): Promise<number> {
  return inTenant({ tenantId: world.town.id }, async (tx) => (await results(tx, { formatId, settings })).responses);
}

interface Figures {
  form: Awaited<ReturnType<typeof pageTimes>>;
  insert: Submitted;
  ours: OurSide;
  shown: ({ size: number } & Awaited<ReturnType<typeof pageTimes>>)[];
}

function report({ form, insert, ours, shown }: Figures): void {
  const row = (name: string, { p50, p99 }: { p50: number; p99: number }, more: string[]) => [
    name,
    figure(p50),
    figure(p99),
    ...more,
  ];
  table(
    'pages, ms',
    ['p50', 'p99', 'server CPU ms', 'KB'],
    [
      row('a page of the form', form, [figure(form.cpu), figure(form.kilobytes)]),
      ...shown.map((one) => row(`results of ${figure(one.size)}`, one, [figure(one.cpu), figure(one.kilobytes)])),
    ],
  );
  table(
    `${plan.perSecond} responses a second, ms`,
    ['p50', 'p99', 'refused'],
    [
      row('a plain insert', insert, [String(insert.refused)]),
      row('ours', ours, [String(ours.refused)]),
      ['ratio', ratio(ours.p50, insert.p50), ratio(ours.p99, insert.p99), ''],
    ],
  );
  console.log(
    `all counted ${figure(ours.countedAfter)} ms after the last; the public totals moved in ${ours.steps} steps seen; ${figure(ours.cpuEach)} ms of CPU each\n`,
  );
  const [few, many] = [shown[0], shown.at(-1)];
  const goals: Goal[] = [
    { id: 'U1', what: 'a page of the form, server time, ms', value: form.cpu, limit: { most: 50 } },
    { id: 'U2', what: 'acknowledged p50, ms', value: ours.p50, limit: { most: 10 } },
    { id: 'U2', what: 'refused or lost', value: ours.refused, limit: { most: 0 } },
    { id: 'U3', what: 'results p50, ms', value: many?.p50 ?? null, limit: { most: 300 } },
    {
      id: 'U4',
      what: 'results, growth from the least to the most',
      value: few && many ? many.p50 / few.p50 : null,
      limit: { most: 1.5 },
    },
  ];
  printGoals(goals);
  keepFigures(options, {
    form,
    insert,
    ours,
    shown,
    goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })),
  });
}
