import { existsSync, readFileSync } from 'node:fs';
import { filesOf } from './sources.mjs';

/** Texts that one language has and the other has not, or says with other facts. */
export const wrongTexts = () =>
  filesOf(/^(messages|lib\/formats\/[^/]+\/texts)\/.*\.json$/)
    .filter((file) => /(^messages\/|\/)de(\/[^/]+)?\.json$/.test(file) || file.startsWith('messages/de/'))
    .flatMap((file) => {
      const other = file.replace('messages/de/', 'messages/en/').replace('/texts/de.json', '/texts/en.json');
      if (!existsSync(other)) return [`${other} is missing; ${file} has no counterpart.`];
      return differences({ file, texts: textsOf(file) }, { file: other, texts: textsOf(other) });
    });

function differences(german, english) {
  const missingIn = (one, other) =>
    [...one.texts.keys()].filter((key) => !other.texts.has(key)).map((key) => `${other.file}: "${key}" is missing.`);
  const unlike = [...german.texts]
    .filter(([key, text]) => english.texts.has(key) && factsOf(text) !== factsOf(english.texts.get(key)))
    .map(([key]) => `${english.file}: "${key}" is told with other facts than in German.`);
  return [...missingIn(german, english), ...missingIn(english, german), ...unlike];
}

/** All texts of a file by the path of their keys. */
function textsOf(file) {
  const found = new Map();
  const walk = (value, path) => {
    if (typeof value === 'string') found.set(path, value);
    else for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(file, 'utf8')), '');
  return found;
}

/** The names of a text's arguments, `{count, plural, …}` and `{name}`. */
const factsOf = (text) => [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name))].sort().join();
