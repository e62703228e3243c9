import { describe, expect, test } from 'vitest';
import { readAloud } from '@/lib/pictures/sheet/read-aloud';
import { Question } from '../model/questions';
import { variablesOf } from '../model/variables';
import type { FileResponse } from '../queries/responses-for-files';
import { codebookText } from './codebook';
import { csvOf } from './csv';
import { geoJsonOf } from './geojson';
import { makeFile } from './make-file';
import { savOf } from './sav';
import { sheetRows } from './sheet';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: `Weg ${id}` }));
const questions = [
  { id: 'way', kind: 'single', options: options('foot', 'bike'), other: 'Anders' },
  { id: 'wishes', kind: 'multiple', options: options('a', 'b') },
  { id: 'far', kind: 'number', min: 0, max: 50 },
  { id: 'when', kind: 'date' },
  { id: 'said', kind: 'text', limit: 2000 },
].map((question) => Question.parse({ label: `Frage ${question.id}`, required: false, ...question }));
const variables = variablesOf(questions, 'Weg der Antwort');

const responses: FileResponse[] = [
  { answers: { way: 'bike', wishes: ['b'], far: 1.5, when: '2026-05-31', said: 'Mehr "Bänke"' }, origin: 'web' },
  { answers: { way: { other: '=HYPERLINK("http://boese.example")' }, said: '+1' }, origin: 'paper' },
];

async function* batches() {
  yield responses;
}

async function joined(pieces: AsyncGenerator<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(all);
}

describe('a file of answers', () => {
  test('as CSV has a column for each option of several, and no text is a formula', async () => {
    const text = (await joined(csvOf(variables, batches()))).toString();
    expect(text.split('\r\n')).toEqual([
      '\uFEFF"way";"way.*other";"wishes.a";"wishes.b";"far";"when";"said";"origin"',
      '"bike";;0;1;1,5;"2026-05-31";"Mehr ""Bänke""";"web"',
      `"*other";"'=HYPERLINK(""http://boese.example"")";;;;;"'+1";"paper"`,
      '',
    ]);
  });

  test('as a spreadsheet says options in words', () => {
    const [heads, first, second] = sheetRows(variables, responses);
    expect(heads?.slice(0, 4)).toEqual(['Frage way', 'Frage way Anders', 'Frage wishes Weg a', 'Frage wishes Weg b']);
    expect(first?.[0]).toBe('Weg bike');
    expect(second?.[0]).toBe('Anders');
  });

  test('as XLSX opens as a zip, and is made in a thread', async () => {
    const file = await makeFile({ kind: 'sheets', sheets: [{ name: 'A', rows: sheetRows(variables, responses) }] });
    expect(Buffer.from(file.subarray(0, 2)).toString()).toBe('PK');
  });

  test('has a codebook that says what each value means', () => {
    const words = {
      ...{ title: 'Umfrage', name: 'Spalte', label: 'Frage', kind: 'Inhalt', code: 'Wert', meaning: 'Bedeutung' },
      kinds: { option: 'Möglichkeit', flag: 'ja oder nein', number: 'Zahl', day: 'Tag', words: 'Text' },
      ...{ yes: 'ja', no: 'nein' },
    };
    const text = codebookText(variables, words);
    expect(text).toContain('|  |  |  | bike | Weg bike |');
    expect(text).toContain('| wishes.a | Frage wishes Weg a | ja oder nein |  |  |');
  });

  test('as a report is a tagged PDF', async () => {
    const table = {
      title: 'Wie kommen Sie?',
      answered: '2 Antworten',
      rows: [{ label: 'Rad', share: 0.5, range: { from: 0.1, to: 0.9 }, cells: ['50 %', '10–90 %', '1'] }],
    };
    const heads = ['Antwort', 'Anteil', 'Intervall', 'Zahl'];
    const tables = Array.from({ length: 30 }, () => table);
    const report = {
      title: 'Umfrage',
      language: 'de',
      facts: ['2 Antworten'],
      note: 'Genau.',
      heads,
      tables,
      page: 'Seite #',
    };
    const pdf = Buffer.from(await makeFile({ kind: 'report', report }));
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    const { elements, ...said } = readAloud(pdf);
    expect(said).toEqual({ title: 'Umfrage', language: 'de', isTagged: true, showsTitle: true });
    const read = elements.map(({ type, depth }) => `${' '.repeat(depth)}${type}`);
    expect(read.slice(0, 2)).toEqual(['Document', ' H1']);
    for (const role of [' Table', '  TR', '   TH', '   TD']) expect(read).toContain(role);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });
});

test('places of answers are GeoJSON, with what was asked about each and without who said so', async () => {
  const place = Question.parse({ id: 'ort', kind: 'place', label: 'Wo?', required: false, shapes: ['point'], max: 3 });
  const geometry = { type: 'Point' as const, coordinates: [9.99, 53.55] as [number, number] };
  async function* answered() {
    yield [
      {
        answers: {
          ort: [
            { geometry, answers: {} },
            { words: 'am Brunnen', answers: {} },
          ],
        },
        origin: 'web',
      },
    ];
  }
  const text = (await joined(geoJsonOf([...questions, place], answered()))).toString();
  expect(JSON.parse(text)).toEqual({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry, properties: { question: 'ort', label: 'Wo?', origin: 'web' } }],
  });
});

describe('an SPSS file', () => {
  const file = joined(savOf(variables, batches, 'Umfrage zum Markt'));

  test('begins as one, and says that it is UTF-8, in so many elements', async () => {
    const bytes = await file;
    expect(bytes.subarray(0, 4).toString()).toBe('$FL2');
    expect(bytes.readInt32LE(64)).toBe(2);
    expect(bytes.includes(Buffer.from('UTF-8'))).toBe(true);
    expect(bytes.includes(Buffer.from('V1=way\tV2=way_other\tV3=wishes_a'))).toBe(true);
  });

  test('has each response after its head, with missing numbers, days since 1582 and texts of their width', async () => {
    const bytes = await file;
    const elements = bytes.readInt32LE(68);
    const cases = bytes.subarray(bytes.length - 2 * 8 * elements);
    expect(cases.readDoubleLE(0)).toBe(2);
    expect(cases.subarray(8 * elements).readDoubleLE(0)).toBe(3);
    const words = Math.ceil(Buffer.byteLength('=HYPERLINK("http://boese.example")') / 8);
    const day = cases.readDoubleLE(8 * (1 + words + 3));
    expect(day).toBe((Date.UTC(2026, 4, 31) - Date.UTC(1582, 9, 14)) / 1_000);
    expect(cases.subarray(8 * elements).readDoubleLE(8 * (1 + words))).toBe(-Number.MAX_VALUE);
    expect(cases.toString()).toContain('Mehr "Bänke"');
  });
});
