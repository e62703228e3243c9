import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { filesOf, sourceFiles } from './sources.mjs';

/** Texts that a source file asks for by name and that no language has. Names made at run time are not looked at. */
export function missingTexts() {
  const texts = allTexts();
  return sourceFiles().flatMap((file) =>
    askedIn(readFileSync(file, 'utf8'))
      .filter((key) => at(texts, key) === undefined)
      .map((key) => `${file}: asks for the text "${key}", which is not there.`),
  );
}

const at = (texts, key) => key.split('.').reduce((level, part) => level?.[part], texts);

function allTexts() {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const common = filesOf(/^messages\/de\/.*\.json$/).map((file) => [basename(file, '.json'), read(file)]);
  const formats = readdirSync('lib/formats', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, read(`lib/formats/${name}/texts/de.json`)]);
  return { ...Object.fromEntries(common), formats: Object.fromEntries(formats) };
}

const TRANSLATOR = /const (\w+) = (?:await )?(?:use|get)Translations\((?:'([\w.-]+)')?\)/g;

/** The full names of the texts that this source asks its translators for. A translator counts until the next of its name. */
function askedIn(source) {
  const made = [...source.matchAll(TRANSLATOR)].map(({ 1: name, 2: space, index }) => ({ name, space, index }));
  return made.flatMap(({ name, space, index }, place) => {
    const next = made.slice(place + 1).find((other) => other.name === name)?.index ?? source.length;
    const asked = source.slice(index, next).matchAll(new RegExp(`\\b${name}(?:\\.rich)?\\(\\s*'([\\w.-]+)'`, 'g'));
    return [...asked].map(([, key]) => (space ? `${space}.${key}` : key));
  });
}
