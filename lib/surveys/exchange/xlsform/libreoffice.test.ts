import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../model/page';
import { SurveySettings } from '../../model/survey';
import { readXlsform } from './read-xlsform';

/** Saved by LibreOffice 7.4: its styles and shared strings, days, empty rows, a sheet of notes; with KoboToolbox' columns. */
const file = () => readFile(new URL('../../../../e2e/fixtures/street-party.xlsx', import.meta.url));

describe('a form that LibreOffice saved', () => {
  test('is read as a survey that may be saved, in three languages', async () => {
    const { settings, title } = await readXlsform(await file());
    expect(title).toBe('Straßenfest 2026');
    expect(SurveySettings.safeParse(settings).success).toBe(true);
    expect(questionsOf(settings.pages).map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'wie-kommen-sie: single',
      'womit-auch: multiple',
      'minuten: number',
      'matrix: matrix',
      'kind-name: text',
      'reihe: ranking',
      'note: slider',
      'seit: date',
      'ort: text',
      'bild: file',
      'wo: place',
      'preis: number',
      'ok: consent',
    ]);
    expect(questionsOf(settings.pages)[2]).toMatchObject({
      ...{ min: 0, max: 180, required: true },
      showIf: {
        any: [
          { of: 'wie-kommen-sie', in: ['rad'] },
          { of: 'womit-auch', in: ['rad'] },
        ],
      },
    });
    expect(settings.translations?.tr?.['questions.wie-kommen-sie.label']).toBe('Nasıl geliyorsunuz?');
    expect(settings.translations?.en?.['questions.matrix.options.2.label']).toBe('good');
  });

  test('says of each thing that a survey cannot what and where it is, and nothing of keys that only Kobo needs', async () => {
    const { losses } = await readXlsform(await file());
    expect(losses.map(({ sheet, row, column, why }) => [sheet, row, column, why].filter(Boolean).join(' '))).toEqual([
      'notizen sheet',
      'settings 2 style setting',
      'settings 2 allow_choice_duplicates setting',
      'choices 2 image column',
      'choices 2 bezirk column',
      'survey 2 type metadata',
      'survey 3 type metadata',
      'survey 7 guidance_hint message',
      'survey 7 appearance appearance',
      'survey 8 constraint_message message',
      'survey 16 type repeat',
      'survey 21 default default',
      'survey 22 type list-outside',
      'survey 23 type calculation',
      'survey 24 image media',
      'survey 26 constraint constraint',
    ]);
  });
});
