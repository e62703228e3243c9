/** How the checker was asked to run. */
export interface FaultOptions {
  /** All faults for as long as they take; otherwise the short form. */
  long: boolean;
  /** Lets the mutants run instead, each of which must be caught. */
  mutants: boolean;
  seed: number;
  /** One play by its name; null: all. */
  only: string | null;
  /** Where the counts go as JSON; null: nowhere. */
  json: string | null;
}

/** Reads the command line. Ends the process with one sentence where it is called otherwise. */
export function readFaultOptions(given = process.argv.slice(2)): FaultOptions {
  const rest = [...given];
  const flag = (name: string) => take(rest, name, 0) !== null;
  const options = {
    ...{ long: !flag('--short'), mutants: flag('--mutants') },
    seed: Number(take(rest, '--seed', 1) ?? Math.floor(Math.random() * 1_000_000)),
    ...{ only: take(rest, '--only', 1), json: take(rest, '--json', 1) },
  };
  if (rest.length === 0 && Number.isInteger(options.seed)) return options;
  console.error('Only --short, --mutants, --seed NUMBER, --only PLAY and --json FILE are known here.');
  process.exit(2);
}

/** Takes a word and what follows it out of the list. */
function take(rest: string[], name: string, values: 0 | 1): string | null {
  const at = rest.indexOf(name);
  if (at < 0) return null;
  const [, value = ''] = rest.splice(at, 1 + values);
  return value;
}
