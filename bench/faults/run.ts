// `npm run test:faults`: breaks everything that can break under people who write and read, and looks what is left.
import { mkdirSync, writeFileSync } from 'node:fs';
import { killServers } from '../servers';
import { dump } from './history';
import { catchMutants } from './mutants/catch';
import { readFaultOptions } from './options';
import { kills } from './plays/kills';
import { network } from './plays/network';
import { twoProcesses } from './plays/two-processes';
import { type Outcome, type Play, stageOn } from './stage';
import { endDaemons, missing } from './system';
import { inWords } from './verdict';
import { closeGrounds, openGround } from './world';

const options = readFaultOptions();
const plays = [kills, network, twoProcesses].filter(({ name }) => options.only === null || options.only === name);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void breakOff());
setTimeout(() => void breakOff(), options.long ? 90 * 60_000 : 3 * 60_000).unref();

console.log(`seed ${options.seed}`);
if (options.mutants) {
  const { mutants, escaped } = await catchMutants(options.seed, options.only);
  console.log(`${mutants - escaped} of ${mutants} mutants were caught.`);
  process.exit(escaped > 0 ? 1 : 0);
}
const ground = await openGround();
let skipped = 0;
const outcomes: [Play, Outcome][] = [];
for (const play of plays) {
  console.log(`\n${play.name}: ${play.says}`);
  const lacking = missing(play.needs);
  if (lacking) {
    console.log(`  ${lacking}`);
    skipped += 1;
    continue;
  }
  const begun = performance.now();
  const outcome = await play.run(stageOn(ground, options.seed, options.long));
  outcomes.push([play, outcome]);
  for (const verdict of outcome.verdicts) console.log(inWords(verdict));
  for (const [what, figure] of Object.entries(outcome.figures)) console.log(`       ${what}: ${figure}`);
  if (outcome.verdicts.some(({ broken }) => broken.length > 0)) writeDown(play.name, outcome);
  console.log(`       ${Math.round((performance.now() - begun) / 1000)} s`);
}
await ground.close();
const verdicts = outcomes.flatMap(([, outcome]) => outcome.verdicts);
const failed = verdicts.filter(({ broken }) => broken.length > 0).length;
if (options.json) writeFileSync(options.json, JSON.stringify({ passed: verdicts.length - failed, failed, skipped }));
console.log(`\n${verdicts.length - failed} of ${verdicts.length} properties hold.`);
process.exit(failed > 0 ? 1 : 0);

function writeDown(name: string, { history }: Outcome): void {
  mkdirSync('test-results', { recursive: true });
  const file = `test-results/faults-${name}-${options.seed}.jsonl`;
  dump(history, file);
  console.log(`       all that happened: ${file}`);
}

/** Also where there is no database yet, or another one than the plays have. */
async function breakOff(): Promise<never> {
  await killServers();
  await endDaemons();
  await closeGrounds();
  process.exit(1);
}
