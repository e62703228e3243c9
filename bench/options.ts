import { writeFileSync } from 'node:fs';

/** How a bench was asked to run. */
export interface Options {
  /** Fewer and shorter rounds, to see that all works; its figures count for nothing. */
  quick: boolean;
  /** Where the figures go as JSON; null: nowhere. */
  json: string | null;
}

/** Reads `--quick` and `--json FILE`. Ends the process with one sentence where it is called otherwise. */
export function readOptions(given = process.argv.slice(2)): Options {
  const at = given.indexOf('--json');
  const json = at < 0 ? null : (given[at + 1] ?? '');
  const known = given.filter((word, index) => word === '--quick' || word === '--json' || (at >= 0 && index === at + 1));
  if (json === '' || json?.startsWith('--') || known.length < given.length) {
    console.error('Only --quick and --json FILE are known here.');
    process.exit(2);
  }
  return { quick: given.includes('--quick'), json };
}

/** Writes the figures where they were asked for. */
export function keepFigures({ json }: Options, figures: unknown): void {
  if (json !== null) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
}
