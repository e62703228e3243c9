import { readFileSync } from 'node:fs';
import { sourceFiles } from './sources.mjs';

const CODE = "'([a-z-]+(?:\\.[a-z-]+)+)'";

/** What the code calls by a code and people read in words: where these stand, and how one sees that a code is meant. */
const TOLD = [
  {
    words: 'refusals',
    patterns: [
      new RegExp(`\\bno\\(\\s*${CODE}`, 'g'),
      new RegExp(`new Refusal\\(\\s*'\\w+',\\s*${CODE}`, 'g'),
      new RegExp(`\\.(?:min|max|regex|refine|length|email)\\([^\\n]*?,\\s*${CODE}`, 'g'),
    ],
  },
  { words: 'moderation', below: 'actions', patterns: [new RegExp(`\\baction: ${CODE}`, 'g')] },
];

/** Reasons and deeds that nobody could read: no words in messages/de. */
export const missingSentences = () => TOLD.flatMap(missingOf);

function missingOf({ words, below, patterns }) {
  const all = JSON.parse(readFileSync(`messages/de/${words}.json`, 'utf8'));
  const told = (code) =>
    typeof code.split('.').reduce((level, key) => level?.[key], below ? all[below] : all) === 'string';
  const given = sourceFiles().flatMap((file) => codesIn(file, patterns).map((code) => ({ file, code })));
  const missing = new Map(given.filter(({ code }) => !told(code)).map(({ file, code }) => [code, file]));
  return [...missing].map(([code, file]) => `${file}: "${code}" has no words in messages/*/${words}.json.`);
}

function codesIn(file, patterns) {
  if (!file.startsWith('lib/')) return [];
  const text = readFileSync(file, 'utf8');
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code));
}
