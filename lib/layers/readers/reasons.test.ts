import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsIn } from '@/lib/text';

const facts = { file: 'plan.gml', line: 7, column: 3, tag: 'BP_Plan', opened: 2, encoding: 'UTF-7', limit: 50 };
const others = { value: 'abc', id: 'x1', crs: 'EPSG:1', holder: 'XP_Gemeinde' };

/** Every reason for which a reader of ours refuses a file. */
const reasons = [
  ...new Set(
    readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(xml|crs|gml\/|xplan\/).*(?<!\.test)\.ts$|^[a-z-]+(?<!\.test)\.ts$/.test(file))
      .flatMap(
        (file) =>
          readFileSync(join(import.meta.dirname, file), 'utf8').match(/'plan\.(xml|gml|crs|xplan)\.[a-z-]+'/g) ?? [],
      )
      .map((quoted) => quoted.slice(1, -1)),
  ),
].sort();

test.each(reasons)('%s is told in German and in English, with what it mentions', (reason) => {
  for (const language of ['de', 'en'] as const) {
    const t = textsIn(language, 'refusals');
    const sentence = t('plan.broken', { ...facts, reason: t(reason, { ...facts, ...others }) });
    expect(sentence).toMatch(/^plan\.gml, (Zeile|line) 7: [„“\p{Lu}].*[^.]\. (Es wurde nichts|Nothing was)/u);
    expect(sentence).not.toMatch(/refusals\.plan|\{/);
  }
});
