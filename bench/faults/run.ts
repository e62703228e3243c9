// `npm run test:faults`: breaks everything that can break under people who write and read, and looks what is left.
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from '../../scripts/ready.mjs';
import { killServers } from '../servers';
import { dump } from './history';
import { catchMutants } from './mutants/catch';
import { readFaultOptions } from './options';
import { plays } from './plays/list';
import { type Outcome, type Play, stageOn } from './stage';
import { endDaemons, missing } from './system';
import { inWords } from './verdict';
import { closeGrounds, openGround } from './world';

/** When a run that is stuck is broken off, in milliseconds. */
const LONGEST_MS = 90 * 60_000;

const options = readFaultOptions();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1));
setTimeout(() => void end(1), LONGEST_MS).unref();
process.on('unhandledRejection', (error) => void breakOff(error));
process.on('uncaughtException', (error) => void breakOff(error));

ensureBuilt();
console.log(`seed ${options.seed}`);
await end((await (options.mutants ? catchAll() : playAll())) > 0 ? 1 : 0);

async function catchAll(): Promise<number> {
  const { mutants, escaped } = await catchMutants(options.seed, options.only);
  console.log(`${mutants - escaped} of ${mutants} mutants were caught.`);
  return escaped;
}

/** Out: how many properties broke. */
async function playAll(): Promise<number> {
  const ground = await openGround();
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const play of plays.filter(({ name, short }) =>
    options.only ? options.only === name : options.long || short,
  )) {
    const lacking = missing(play.needs);
    console.log(`\n${play.name}: ${lacking ?? play.says}`);
    if (lacking) count.skipped += 1;
    else add(count, await tell(play, await play.run(stageOn(ground, options.seed, options.long))));
  }
  if (options.json) writeFileSync(options.json, JSON.stringify(count));
  console.log(`\n${count.passed} properties hold, ${count.failed} do not, ${count.skipped} plays were skipped.`);
  return count.failed;
}

function add(count: { passed: number; failed: number }, { verdicts }: Outcome): void {
  const failed = verdicts.filter(({ broken }) => broken.length > 0).length;
  count.failed += failed;
  count.passed += verdicts.length - failed;
}

async function tell({ name }: Play, outcome: Outcome): Promise<Outcome> {
  for (const verdict of outcome.verdicts) console.log(inWords(verdict));
  for (const [what, figure] of Object.entries(outcome.figures)) console.log(`       ${what}: ${figure}`);
  if (outcome.verdicts.some(({ broken }) => broken.length > 0)) writeDown(name, outcome);
  return outcome;
}

function writeDown(name: string, { history }: Outcome): void {
  mkdirSync('test-results', { recursive: true });
  const file = `test-results/faults-${name}-${options.seed}.jsonl`;
  dump(history, file);
  console.log(`       all that happened: ${file}`);
}

async function breakOff(error: unknown): Promise<void> {
  console.error(error);
  await end(1);
}

/** Leaves no process and no folder behind, however it ends. */
async function end(code: number): Promise<never> {
  await killServers();
  await endDaemons();
  await closeGrounds();
  process.exit(code);
}
