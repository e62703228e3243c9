// Arrows between folders point down only (docs/decisions/import-rules.md). What a file imports for its types alone
// does not count: it is gone at run time. Prints one line per wrong arrow, and ends with 1 where there is one.
import { arrowsOf } from './arrows.mjs';
import { circlesOf } from './circles.mjs';
import { RULES } from './floors.mjs';
import { sourceFiles } from './sources.mjs';

const arrows = await arrowsOf(sourceFiles());
const wrong = arrows.flatMap((arrow) =>
  RULES.filter((rule) => breaks(arrow, rule)).map(({ why }) => `${arrow.from} imports ${arrow.to}: ${why}`),
);
const circles = circlesOf(arrows).map((circle) => `${circle.join(' -> ')}: a circle; move what both need down.`);
for (const line of [...wrong, ...circles]) console.error(line);
console.log(`${arrows.length} imports, ${wrong.length + circles.length} wrong`);
process.exit(wrong.length + circles.length > 0 ? 1 : 0);

function breaks({ from, to, kind }, rule) {
  if (!rule.from.test(from) || rule.butFrom?.test(from) || !rule.to.test(to) || rule.butTo?.(from, to, kind))
    return false;
  return true;
}
