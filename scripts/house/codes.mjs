import { readdirSync, readFileSync } from 'node:fs';
import { sourceFiles } from './sources.mjs';

/** Places outside of a format's folder that name the format. The registry and the list of offices alone import it. */
export const wrongCodes = () =>
  sourceFiles().flatMap((file) =>
    codes()
      .filter((code) => !file.startsWith(`lib/formats/${code}/`) && !SHEETS.test(file))
      .flatMap((code) =>
        linesWith(file, code).map((line) => `${file}:${line}: names the format "${code}"; ask its manifest instead.`),
      ),
  );

/** XLSForm has a sheet of the same name. */
const SHEETS = /^lib\/surveys\/exchange\/xlsform\//;

const codes = () =>
  readdirSync('lib/formats', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

function linesWith(file, code) {
  const named = new RegExp(`['"\`]${code}['"\`]|formats[./]${code}\\b`);
  return withoutNouns(readFileSync(file, 'utf8'))
    .split('\n')
    .flatMap((line, index) => (named.test(line) && !isRegistryLine(file, line) ? [index + 1] : []));
}

/** `one(rows, 'survey')` says what was not found, and means the thing, not the format of that name. */
const withoutNouns = (text) => text.replace(/\bone\([^;]*?'[a-z-]+',?\s*\)/g, (call) => call.replace(/'/g, '~'));

const isRegistryLine = (file, line) => /^lib\/formats\/(registry|offices)\.ts$/.test(file) && /^import /.test(line);
