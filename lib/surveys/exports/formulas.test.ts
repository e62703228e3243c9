import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import yauzl, { type Entry } from 'yauzl';
import { formulas } from '@/db/testing/payloads';
import { logHead, logLine } from '@/lib/audit/model/csv';
import { csvOfYear } from '@/lib/moderation/model/year';
import type { OpenAnnotation } from '@/lib/open-data/model/collection';
import { csvHead, csvLine } from '@/lib/open-data/model/csv';
import { writeXlsform } from '../exchange/xlsform/write-xlsform';
import { Question } from '../model/questions';
import { variablesOf } from '../model/variables';
import { codebookRows } from './codebook';
import { csvOf } from './csv';
import { makeFile } from './make-file';
import { sheetRows } from './sheet';

// Every file that people open in a spreadsheet, with what strangers wrote in each of its texts (RELIABILITY S14).

const CELL = 4711.5;
const numbers = { warning: 2, agrees: 12, disagrees: 3, comments: 4, topComments: 1, number: 7, lon: -9.25, lat: 53.5 };
const entry = (text: string): OpenAnnotation => ({
  ...{ id: text, category: text, categoryLabel: text, text, place: text, author: text, answer: text },
  ...{ geometry: null, posted: text, edited: text, answered: text, official: false, path: text, ...numbers },
});
const line = (text: string) => ({
  ...{ number: 7, hash: text, sealedAt: text, actor: text, actorId: text, action: text, subjectId: text },
  ...{ facts: text, id: text, happenedAt: text, previous: text },
});
const options = (text: string) => ['a', 'b'].map((id) => ({ id, label: `${text} ${id}` }));
const asked = (text: string) =>
  [
    { id: 'said', kind: 'text', limit: 2_000 },
    { id: 'far', kind: 'number', min: 0, max: 9_999 },
    { id: 'way', kind: 'single', options: options(text), other: text },
  ].map((question) => Question.parse({ label: text, required: false, ...question }));
const answered = (text: string) => [{ answers: { said: text, far: CELL, way: { other: text } }, origin: 'web' }];
const words = (text: string) => ({
  ...{ title: text, name: text, label: text, kind: text, code: text, meaning: text, yes: text, no: text },
  kinds: { option: text, flag: text, number: text, day: text, words: text },
});
const year = (text: string) =>
  csvOfYear({
    year: 2027,
    notices: [{ what: text, rule: null, count: 12 }],
    decisions: [],
    people: [],
    objections: [],
  } as never);

async function answersAsCsv(text: string): Promise<string> {
  async function* batches() {
    yield answered(text);
  }
  let all = '';
  for await (const piece of csvOf(variablesOf(asked(text), text), batches())) all += piece;
  return all;
}

const tables: [string, (text: string) => string | Promise<string>][] = [
  ['entries on a map', (text) => csvHead() + csvLine(entry(text), '')],
  ['the log', (text) => logHead() + logLine(line(text) as never)],
  ['the decisions of a year', year],
  ['answers to a survey', answersAsCsv],
];

/** Begins like a formula, after what programs take off. */
const RUNS = /^[\s\p{Cf}\p{Cc}]*[=+\-@|\u2212\uFE62\uFE63\uFE66\uFF0B\uFF0D\uFF1D\uFF20]/u;
const NUMBER = /^-?\d+(,\d+)?$/;

test.each(tables)('CSV of %s runs nothing, and its numbers are numbers', async (_what, write) => {
  let count = 0;
  for (const text of formulas) {
    const rows: string[][] = parse(await write(text), { bom: true, delimiter: ';' });
    const cells = rows.flat();
    expect(cells.filter((cell) => RUNS.test(cell) && !NUMBER.test(cell))).toEqual([]);
    expect(cells.some((cell) => NUMBER.test(cell))).toBe(true);
    count += cells.filter((cell) => cell === `'${text}`).length;
  }
  expect(count).toBeGreaterThanOrEqual(formulas.length);
});

/** All of them in one file each, since a thread makes it. */
const questions = formulas.flatMap((text, index) => asked(text).map((one) => ({ ...one, id: `${one.id}${index}` })));
const sheets = async () => {
  const variables = variablesOf(questions, '=1+1');
  const answers = Object.fromEntries(formulas.map((text, index) => [`said${index}`, text]));
  const rows = sheetRows(variables, [{ answers: { ...answers, far0: CELL }, origin: 'web' }]);
  return makeFile({
    kind: 'sheets',
    sheets: [
      { name: 'A', rows },
      { name: 'B', rows: codebookRows(variables, words('=1+1')) },
    ],
  });
};
const xlsform = async () => {
  const settings = { pages: [{ id: 'p', title: '=1+1', questions }], results: 'never' };
  return (await writeXlsform(settings as never, { title: '=1+1', slug: 'a' })).bytes;
};
const workbooks: [string, () => Promise<Uint8Array>][] = [
  ['answers and their codebook', sheets],
  ['a survey as XLSForm', xlsform],
];

const folder = mkdtempSync(join(tmpdir(), 'formulas-'));

test.each(workbooks)('XLSX of %s has texts and numbers and no formula', async (_what, write) => {
  const xml = await lettersIn(Buffer.from(await write()));
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain('1+1');
});

/** All that the entries of a workbook say. */
async function lettersIn(workbook: Buffer): Promise<string> {
  const archive = await yauzl.fromBufferPromise(workbook, { lazyEntries: true });
  const entries: Promise<string>[] = [];
  const ended = once(archive, 'end');
  archive.on('entry', (entry: Entry) => {
    entries.push(archive.openReadStreamPromise(entry).then(text));
    archive.readEntry();
  });
  archive.readEntry();
  await ended;
  return (await Promise.all(entries)).join('');
}

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

test.skipIf(!office)(
  'LibreOffice itself computes none of them (skipped: LibreOffice is not installed)',
  async () => {
    for (const [index, [, write]] of tables.entries())
      writeFileSync(join(folder, `t${index}.csv`), (await Promise.all(formulas.map(write))).join(''));
    for (const [index, [, write]] of workbooks.entries()) writeFileSync(join(folder, `w${index}.xlsx`), await write());
    const names = [...tables.map((_, index) => `t${index}.csv`), ...workbooks.map((_, index) => `w${index}.xlsx`)];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Semicolons, UTF-8, German numbers: as a double click in a German office opens it.
    const filter = '--infilter=CSV:59,34,76,1,,1031,false,true';
    for (const name of names)
      execFileSync(String(office), [
        ...[
          profile,
          '--headless',
          ...(name.endsWith('csv') ? [filter] : []),
          '--convert-to',
          'fods',
          '--outdir',
          folder,
        ],
        join(folder, name),
      ]);
    for (const name of names) {
      const xml = readFileSync(join(folder, name.replace(/\.\w+$/, '.fods')), 'utf8');
      expect(xml, name).not.toMatch(/table:formula=/);
      expect(xml, name).toContain('1+1');
      if (name !== 'w1.xlsx') expect(xml, name).toMatch(/office:value-type="float" office:value="(4711\.5|12|7)"/);
    }
  },
  120_000,
);
