import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWhole, languages } from '../model';

const further = languages.filter((language) => !isWhole(language));

/** What only staff and programmers read, and what only they are refused: German stands in for that. */
const OF_STAFF = new Set([
  ...['audit', 'checks', 'feedback', 'manage', 'moderation', 'operator', 'publicApi', 'refusals', 'town'],
]);
/** Plain German says what can be said more easily; what is left out is said as in German. */
const isNeeded = (language: string, namespace: string) => language !== 'de-simple' && !OF_STAFF.has(namespace);
const FORMATS = ['dialogue', 'map-dialogue', 'survey'];

const read = (file: string) => textsIn(JSON.parse(readFileSync(file, 'utf8')));
const namespaces = readdirSync('messages/de').map((file) => file.replace('.json', ''));

test.each(further)('%s says all that residents meet, and nothing that German does not say', (language) => {
  const there = new Set(readdirSync(`messages/${language}`).map((file) => file.replace('.json', '')));
  expect(namespaces.filter((one) => isNeeded(language, one) && !there.has(one))).toEqual([]);
  for (const namespace of there) {
    const [german, own] = [read(`messages/de/${namespace}.json`), read(`messages/${language}/${namespace}.json`)];
    expect([...own.keys()].filter((key) => !german.has(key))).toEqual([]);
    if (isNeeded(language, namespace))
      expect(
        [...german.keys()].filter((key) => !own.has(key)),
        `${language}/${namespace}`,
      ).toEqual([]);
  }
});

test.each(further)('%s tells each text with the facts of the German one, in its own numbers', (language) => {
  const files = readdirSync(`messages/${language}`).map((file) => [
    `messages/de/${file}`,
    `messages/${language}/${file}`,
  ]);
  const formats = FORMATS.map((code) => [
    `lib/formats/${code}/texts/de.json`,
    `lib/formats/${code}/texts/${language}.json`,
  ]);
  const wrong = [...files, ...formats].flatMap(([german = '', own = '']) => {
    const told = read(german);
    return [...read(own)].flatMap(([key, text]) =>
      [...problemsOf(text, told.get(key), language)].map((problem) => `${own} ${key}: ${problem}`),
    );
  });
  expect(wrong).toEqual([]);
});

function* problemsOf(text: string, german: string | undefined, language: string): Iterable<string> {
  if (german === undefined) return yield 'not in German';
  if (factsOf(text) !== factsOf(german)) yield `facts ${factsOf(text)} instead of ${factsOf(german)}`;
  if (tagsOf(text) !== tagsOf(german)) yield `tags ${tagsOf(text)} instead of ${tagsOf(german)}`;
  if ((text.match(/\{/g) ?? []).length !== (text.match(/\}/g) ?? []).length) yield 'braces';
  if (/'[{}<#]/.test(text) && !/'[{}<#]/.test(german)) yield 'an apostrophe that hides what follows';
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // Others say the same with one form for all numbers where the words stand apart from the number.
  for (const branches of pluralsIn(text)) {
    const lacking = categories.filter((one) => !branches.has(one) && !branches.has(EXACT[one] ?? ''));
    if (!branches.has('other')) yield 'a plural without other';
    if (language === 'uk' && lacking.length > 0) yield `a plural without ${lacking}`;
  }
}

/** Numbers that have a category of their own. */
const EXACT: Record<string, string> = { zero: '=0', one: '=1', two: '=2' };

const factsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name))].sort().join();
const tagsOf = (text: string) => [...new Set(text.match(/<\/?\w+>/g))].sort().join();

/** The branches of each plural in a text. */
function pluralsIn(text: string): Set<string>[] {
  return [...text.matchAll(/\{\w+, plural,/g)].map(({ 0: begin, index }) => {
    const branches = new Set<string>();
    let depth = 1;
    let word = '';
    for (const sign of text.slice(index + begin.length)) {
      if (sign === '{' && depth++ === 1) branches.add(word.trim());
      if (sign === '}' && --depth === 0) break;
      word = depth === 1 && sign !== '}' ? word + sign : '';
    }
    return branches;
  });
}

function textsIn(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : [...textsIn(value, `${path}${key}.`)],
    ),
  );
}
