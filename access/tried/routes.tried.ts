import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyone, type Things, type Who } from '../model';
import { routeRows } from '../rows/all-rows';
import { type Checksums, checksumsOf } from '../world/checksums';
import { newThings } from '../world/ids';
import { plant } from '../world/plant';
import { secrets } from '../world/secrets';
import { cookieOf, foundTowns, memberIn, type Space, type Towns } from '../world/towns';
import { ask, type Heard } from './ask';
import { disguises } from './disguises';
import { inTurn } from './in-turn';
import { toldBy } from './judge';
import { expected, isRefused, type Try, tell, tries } from './tries';

const AT_ONCE = 6;
/** What the portal shows of all towns, and nothing else. */
const OF_OTHERS = 'Dortgeheimnis';
const OF_HERE = 'Hiergeheimnis';
/** Nobody's rights are in them: what is typed and refused is kept for an hour, and tries are counted. */
const ASIDE = ['kept_forms', 'attempts', 'sessions'];

/** Who asks for what is of the other town: the mightiest here and there, an ordinary person, and nobody. */
const DISGUISED: readonly Who[] = ['resident', 'elsewhere'];
const ABROAD: readonly Who[] = ['admin', 'elsewhere', 'resident', 'nobody'];

const admin = postgres(inject('adminUrl'), { max: 2, onnotice: () => {} });
const origin = inject('origin');
const [shared, foreign] = [newThings(), newThings()];
const all = tries(shared);
const cookies = new Map<Who, string>();
const leaked: string[] = [];
let calls = 0;
let towns: Towns;
let thereBefore: Checksums;

beforeAll(async () => {
  towns = await foundTowns();
  const sets = new Set([shared, ...all.map(({ things }) => things)]);
  const whose = new Map(all.map(({ things, who }) => [things, who]));
  const asked = new Set(all.filter(({ row }) => row.at.includes('/questions')).map(({ things }) => things));
  const asSets = (word: string) =>
    [...sets].map((things) => ({
      ...{ things, word, own: memberIn(towns, whose.get(things) ?? 'nobody') },
      withoutLibrary: !asked.has(things),
    }));
  await plant(towns.here, asSets(OF_HERE));
  await plant(towns.there, [...asSets(OF_OTHERS), { things: foreign, word: OF_OTHERS, own: null }]);
  for (const who of everyone) cookies.set(who, await cookieOf(towns, who));
  await walk(towns.there, shared, OF_HERE);
  thereBefore = await checksumsOf(admin, towns.there);
}, 120_000);
afterAll(async () => {
  const methods = new Set(routeRows.map(({ at }) => at)).size;
  console.log(
    `${methods} routes in ${routeRows.length} rows × ${everyone.length} people × 2 towns: ${calls} requests tried`,
  );
  await admin.end();
});

/** Reads everything that visitors may read in a town, so that all of it is kept; nothing of the other town is in it. */
async function walk(town: Space, things: Things, notIn: string): Promise<void> {
  const open = routeRows.filter(
    ({ at, answers, ofAllTowns }) => at.startsWith('GET') && answers.nobody === 'yes' && !ofAllTowns,
  );
  for (const row of open) {
    const asked = { origin, method: 'GET', cookie: '', page: '/' };
    const { body } = await ask(asked, row.send(town.slug, things));
    if (body.includes(notIn)) leaked.push(`${row.at} of the other town has ${notIn}`);
  }
}

/** Sends what a row says, and looks for what this person may not read. */
async function sent({ row, who, things }: Try, more: { from?: string; town?: string; cookie?: string } = {}) {
  const { town = towns.here.slug, from, cookie = cookies.get(who) ?? '' } = more;
  const method = row.at.split(' ')[0] ?? '';
  const page = `/${town}/offers/${things.offer.slug}`;
  const heard = await ask({ origin, method, cookie, page, ...(from && { from }) }, row.send(town, things));
  calls += 1;
  for (const { word, mayRead } of secrets)
    if (heard.body.includes(word) && !mayRead.includes(who) && !(row.ofAllTowns && word === OF_OTHERS))
      leaked.push(tell({ row, who }, `reads ${word}`));
  return heard;
}

/** Everybody whose answer the table expects to be one of these; what differs, in words. */
async function deviations(chosen: readonly Try[], more: { fresh?: boolean } = {}): Promise<string[]> {
  const found: string[] = [];
  await inTurn(chosen, more.fresh ? 1 : AT_ONCE, async (one) => {
    const heard = await sent(one, more.fresh ? { cookie: await cookieOf(towns, one.who) } : {});
    const wish = expected(one.row.answers, one.who);
    const told = toldBy(heard);
    if (told !== wish) found.push(tell(one, `${told} instead of ${wish} ${inShort(heard)}`));
  });
  return found.sort();
}

const inShort = ({ status, location }: Heard) => `[${status} ${location.slice(0, 160)}]`;
const others = async () => {
  const sums = await checksumsOf(admin, towns.here);
  return Object.fromEntries(Object.entries(sums).filter(([name]) => !ASIDE.includes(name)));
};

test('whom the table refuses is refused, and nothing changes in the town', async () => {
  const before = await others();
  expect(await deviations(all.filter((one) => isRefused(one) && !one.row.last))).toEqual([]);
  expect(await others()).toEqual(before);
}, 300_000);

test('an id of another town is answered as one that nobody has', async () => {
  const unknown = newThings();
  const named = routeRows.filter(({ namesNothing }) => !namesNothing);
  const found: string[] = [];
  const pairs = named.flatMap((row) => ABROAD.map((who) => ({ row, who })));
  await inTurn(pairs, AT_ONCE, async (pair) => {
    const [one, other] = [
      await sent({ ...pair, things: foreign }),
      await sent({ ...pair, things: { ...unknown, mark: foreign.mark } }),
    ];
    const [told, wish] = [toldBy(one), elsewhereOf(pair)];
    if (told !== toldBy(other) || one.status !== other.status)
      found.push(tell(pair, `${told}, unknown ${toldBy(other)}`));
    if (wish ? told !== wish : told === 'yes' || told === 'fault')
      found.push(tell(pair, `foreign is ${told} ${inShort(one)}`));
  });
  expect(found.sort()).toEqual([]);
}, 300_000);

/** What the table says of ids that are not looked up. Else whoever may is told that there is no such thing. */
function elsewhereOf({ row, who }: { row: Try['row']; who: Who }) {
  if (row.elsewhere) return expected(row.elsewhere, who);
  return ['yes', 'invalid'].includes(expected(row.answers, who)) ? 'not-found' : null;
}

test('a town that is not there has no address', async () => {
  const found: string[] = [];
  const inTown = routeRows.filter(
    ({ at, anyTown }) => at.includes('[tenant]') && !at.startsWith('OPTIONS') && !anyTown,
  );
  await inTurn(inTown, AT_ONCE, async (row) => {
    const told = toldBy(await sent({ row, who: 'admin', things: newThings() }, { town: 'nirgends' }));
    if (told !== 'not-found') found.push(tell({ row, who: 'admin' }, told));
  });
  expect(found.sort()).toEqual([]);
}, 120_000);

test('no other way to write an address, and no header, opens a page', async () => {
  const found: string[] = [];
  const closed = all.filter(
    ({ row, who }) => row.at.startsWith('GET') && DISGUISED.includes(who) && isRefused({ row, who }),
  );
  await inTurn(closed, AT_ONCE, async (one) => {
    for (const disguise of disguises) {
      const row = { ...one.row, send: (town: string, things: Things) => disguise(one.row.send(town, things)) };
      const heard = await sent({ ...one, row });
      // A page may be answered as 200 and lead away in its payload; what it must not read is looked for in each answer.
      if (toldBy(heard) === 'fault') found.push(tell(one, inShort(heard)));
    }
  });
  expect(found.sort()).toEqual([]);
  expect([...new Set(leaked)].sort()).toEqual([]);
}, 120_000);

test('a form of another site is refused, whoever is made to send it', async () => {
  const before = await others();
  const found: string[] = [];
  const posting = all.filter(({ row, who }) => row.at.startsWith('POST') && !row.fromElsewhere && who === 'admin');
  await inTurn(posting, AT_ONCE, async (one) => {
    for (const from of ['https://elsewhere.example', 'null']) {
      const { status } = await sent(one, { from });
      if (status !== 403) found.push(tell(one, `${status} from ${from}`));
    }
  });
  expect(found.sort()).toEqual([]);
  expect(await others()).toEqual(before);
}, 120_000);

test('whom the table lets is let', async () => {
  expect(await deviations(all.filter((one) => !isRefused(one) && !one.row.last))).toEqual([]);
  expect(
    await deviations(
      all.filter(({ row }) => row.last),
      { fresh: true },
    ),
  ).toEqual([]);
}, 300_000);

test('nobody has read what they may not, in any of these answers', () => {
  expect([...new Set(leaked)].sort()).toEqual([]);
});

test('what was kept of one town is not shown in the other, whichever was read first', async () => {
  await walk(towns.there, shared, OF_HERE);
  await walk(towns.here, shared, OF_OTHERS);
  expect([...new Set(leaked)]).toEqual([]);
}, 60_000);

test('the other town is as it was', async () => {
  // Who is an admin there has signed in once more to end a session here.
  expect({ ...(await checksumsOf(admin, towns.there)), sessions: '' }).toEqual({ ...thereBefore, sessions: '' });
});
