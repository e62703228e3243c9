import { readFile } from 'node:fs/promises';
import { FILE_BYTES_LIMIT, readJson, surveySchema, writeJson } from '@/lib/surveys/exchange/json';
import { readXlsform } from '@/lib/surveys/exchange/xlsform/read-xlsform';
import { sheetsOf } from '@/lib/surveys/exchange/xlsform/write-languages';
import { writeXlsform } from '@/lib/surveys/exchange/xlsform/write-xlsform';
import { StoredSurvey, type SurveySettings } from '@/lib/surveys/model/survey';
import type { Field, FormatExchange, NotCarried } from '../format';
import { readSettings, writtenFields } from './model/settings';

/** The file of the schema, by the number of the format. */
const SCHEMA = 'survey-1.json';

/** Longer lists nobody reads; the first tell enough. */
const LOSSES_LIMIT = 400;

/** Surveys as files: our own JSON, and XLSForm, which ODK and KoboToolbox read and write. */
const exchange: FormatExchange<SurveySettings> = {
  accepts: '.xlsx,.xlsm,.json',
  limit: FILE_BYTES_LIMIT,
  read: async ({ path }) => {
    const bytes = await readFile(path);
    const { settings, title, losses } = looksLikeJson(bytes) ? readJson(bytes) : await readXlsform(bytes);
    const fields = writtenFields(settings);
    const all = [...withoutField(settings, fields), ...losses].slice(0, LOSSES_LIMIT);
    return { fields, ...(title && { title }), losses: all };
  },
  kinds: ['xlsform', 'json'],
  lossesOf: (kind, settings) => (kind === 'xlsform' ? sheetsOf(StoredSurvey.parse(settings)).losses : []),
  write: async (kind, { settings, title, slug, schemas }) => {
    const survey = StoredSurvey.parse(settings);
    if (kind === 'xlsform') {
      const { bytes } = await writeXlsform(survey, { title, slug });
      return { body: new Uint8Array(bytes), type: EXCEL, ending: '.xlsx' };
    }
    const json = writeJson(survey, { title, schema: `${schemas}/${SCHEMA}` });
    return { body: new TextEncoder().encode(json), type: 'application/json', ending: '.json' };
  },
  schemas: { [SCHEMA]: surveySchema },
};
export default exchange;

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Settings that the editor's form has no field for, so that nobody believes they were taken over. */
function withoutField(settings: SurveySettings, fields: Field[]): NotCarried[] {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const kept = Object.keys(readSettings(form) as object);
  return Object.keys(settings).flatMap((name) => (kept.includes(name) ? [] : [{ what: name, why: 'setting' }]));
}

/** By what stands in it: a name may say anything. */
const looksLikeJson = (bytes: Buffer): boolean => /^(\uFEFF)?\s*[[{]/.test(bytes.subarray(0, 200).toString('utf8'));
