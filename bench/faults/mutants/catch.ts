import postgres from 'postgres';
import { type Stage, stageOn } from '../stage';
import type { Verdict } from '../verdict';
import { openGround } from '../world';
import { type Bundle, patchedFollower, patchedServer } from './bundle';
import { mutants as all, controls } from './list';
import type { Mutant } from './mutant';

/** Lets each mutant do its wrong, and prints what noticed it. Out: how many there are, and how many went unnoticed or were cried over. */
export async function catchMutants(seed: number, only: string | null): Promise<{ mutants: number; escaped: number }> {
  const mutants = all.filter(({ name }) => only === null || name.includes(only));
  let escaped = only === null ? await falseAlarms(seed) : 0;
  for (const mutant of mutants) {
    const begun = performance.now();
    const broken = (await stageFor(mutant, seed).catch(unplayable)).filter(({ broken }) => broken.length > 0);
    const caught = broken.filter(({ id }) => mutant.caughtBy.includes(id));
    if (caught.length === 0) escaped += 1;
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(
      `${caught.length > 0 ? 'caught ' : 'ESCAPED'} ${mutant.name}: ${broken.map(({ id }) => id).join(', ')} (${seconds} s)`,
    );
    for (const {
      id,
      broken: [first],
    } of caught.slice(0, 1))
      console.log(`        ${id}: ${first}`);
  }
  return { mutants: mutants.length, escaped };
}

/** Out: how many drills find something though nothing is done wrong. */
async function falseAlarms(seed: number): Promise<number> {
  let alarms = 0;
  for (const drill of controls) {
    const verdicts = await stageFor({ name: 'nothing is done wrong', drill, caughtBy: [] }, seed);
    const broken = verdicts.filter((verdict) => verdict.broken.length > 0);
    if (broken.length > 0) alarms += 1;
    console.log(
      `${broken.length > 0 ? 'FALSE ALARM' : 'quiet  '} nothing is done wrong ${broken.map(({ id }) => id).join(', ')}`,
    );
  }
  return alarms;
}

/** A mutant that does not even run has proved nothing. */
function unplayable(error: unknown): Verdict[] {
  console.log(String(error));
  return [];
}

/** Runs the mutant's drill on a database of its own, so that nothing of it is left for the next. */
async function stageFor(mutant: Mutant, seed: number): Promise<Verdict[]> {
  const ground = await openGround();
  let server: Bundle | null = null;
  try {
    const stage: Stage = { ...stageOn(ground, seed, false), patienceMs: 6_000, graceMs: 1_000 };
    if (mutant.database) await ask(ground.adminUrl, mutant.database);
    if (mutant.client) stage.follow = await patchedFollower(mutant.client);
    if (mutant.server) {
      server = await patchedServer(mutant.server);
      stage.program = server.path;
    }
    return await mutant.drill(stage);
  } finally {
    server?.remove();
    await ground.close();
  }
}

async function ask(adminUrl: string, work: NonNullable<Mutant['database']>): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await work(sql).finally(() => sql.end());
}
