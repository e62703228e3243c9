import { readFileSync } from 'node:fs';
import { filesOf } from './sources.mjs';

const MOST = 180;
const LONGEST = 300;
const MEDIAN = 50;
/** What the demo says, where its streets run, and what a format begins with: as long as it takes. */
const CONTENT =
  /^(db\/demo\/content|lib\/offers\/templates|lib\/formats\/[^/]+\/(demo|templates)|scripts\/demo\/towns)\//;

/** Source files that are too long, each, and as a whole. */
export function wrongSizes() {
  const sizes = sizesNow();
  const long = sizes.filter(({ lines }) => lines > MOST);
  return [
    ...sizes
      .filter(({ lines }) => lines > LONGEST)
      .map(({ file, lines }) => `${file}: ${lines} lines, at most ${LONGEST}; split it.`),
    ...(long.length > sizes.length * 0.05
      ? long.map(({ file, lines }) => `${file}: ${lines} lines, and more than 5 % of all have over ${MOST}.`)
      : []),
    ...(median(sizes) > MEDIAN ? [`Half of all files have over ${MEDIAN} lines (median ${median(sizes)}).`] : []),
  ];
}

export function sizesInWords() {
  const sizes = sizesNow();
  const last = sizes.at(-1);
  return `${sizes.length} files, median ${median(sizes)} lines, longest ${last?.lines} (${last?.file})`;
}

const sizesNow = () =>
  filesOf(/^(access|app|bench|components|db|e2e|lib|scripts)\/.*\.(tsx?|mjs|css)$|^[a-z]+\.ts$/)
    .filter((file) => !CONTENT.test(file))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .sort((one, other) => one.lines - other.lines);

const median = (sizes) => sizes[Math.floor(sizes.length / 2)]?.lines ?? 0;
