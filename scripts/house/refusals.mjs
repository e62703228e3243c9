import { readFileSync } from 'node:fs';
import { sourceFiles } from './sources.mjs';

/** Reasons that the code gives and nobody could read: no sentence in messages/de/refusals.json. */
export function missingSentences() {
  const sentences = JSON.parse(readFileSync('messages/de/refusals.json', 'utf8'));
  const told = (code) => typeof code.split('.').reduce((level, key) => level?.[key], sentences) === 'string';
  const given = sourceFiles().flatMap((file) => codesIn(file).map((code) => ({ file, code })));
  const missing = new Map(given.filter(({ code }) => !told(code)).map(({ file, code }) => [code, file]));
  return [...missing].map(([code, file]) => `${file}: "${code}" has no sentence in messages/*/refusals.json.`);
}

const CODE = "'([a-z-]+(?:\\.[a-z-]+)+)'";
const GIVEN = [
  new RegExp(`\\bno\\(\\s*${CODE}`, 'g'),
  new RegExp(`new Refusal\\(\\s*'\\w+',\\s*${CODE}`, 'g'),
  new RegExp(`\\.(?:min|max|regex|refine|length|email)\\([^\\n]*?,\\s*${CODE}`, 'g'),
];

function codesIn(file) {
  if (!file.startsWith('lib/')) return [];
  const text = readFileSync(file, 'utf8');
  return GIVEN.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code));
}
