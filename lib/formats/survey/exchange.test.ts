import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SurveySettings } from '@/lib/surveys/model/survey';
import exchange from './exchange';
import { readSettings } from './model/settings';

const settings = SurveySettings.parse({
  pages: [{ id: 'eins', questions: [{ id: 'a', kind: 'text', label: 'A?', required: false, limit: 100 }] }],
  results: 'never',
  intro: 'Guten Tag',
  thanks: 'Danke',
});
const named = { title: 'Wege', slug: 'wege', schemas: 'https://mitreden.example/api/v1/schemas' };

/** What is read of a file with these bytes. */
async function taken(body: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, body);
    return await exchange.read({ path, name: 'wege' });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the editor's form would save of these fields. */
function inForm(fields: readonly [string, string][]): unknown {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return SurveySettings.parse(readSettings(form));
}

test('what was exported fills the form with the same survey again', async () => {
  const json = await taken((await exchange.write('json', { settings, ...named })).body);
  expect([inForm(json.fields), json.title, json.losses]).toEqual([settings, 'Wege', []]);
  const form = await taken((await exchange.write('xlsform', { settings, ...named })).body);
  expect([inForm(form.fields), form.title, form.losses]).toEqual([
    { ...settings, results: 'after-answer' },
    'Wege',
    [],
  ]);
  expect(exchange.lossesOf('xlsform', settings)).toEqual([{ what: 'results', why: 'setting' }]);
});

test('a setting that the form has no field for is named, not dropped unsaid', async () => {
  const { body } = await exchange.write('json', { settings: { ...settings, codes: true }, ...named });
  const { fields, losses } = await taken(body);
  const kept = inForm(fields) as object;
  expect(losses).toEqual('codes' in kept ? [] : [{ what: 'codes', why: 'setting' }]);
});

test('a file of several languages fills the form with all of them', async () => {
  const spoken = SurveySettings.parse({
    ...settings,
    translations: { tr: { 'questions.a.label': 'A mı?', thanks: 'Teşekkürler' }, 'de-simple': { intro: 'Hallo' } },
  });
  for (const kind of ['json', 'xlsform'] as const) {
    const { fields, losses } = await taken((await exchange.write(kind, { settings: spoken, ...named })).body);
    expect(losses).toEqual([]);
    expect((inForm(fields) as typeof spoken).translations).toEqual(spoken.translations);
  }
});
