import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { SurveySettings } from '../../model/survey';
import type { Loss } from '../loss';
import { sheetsOf } from './sheets';

/** What a survey is called as a file. */
export interface Named {
  title: string;
  /** In letters that any file and form may have. */
  slug: string;
}

const LANGUAGE = 'Deutsch (de)';

/** The columns of `survey` by the names that rows use, in the order in which forms have them. */
const SURVEY_COLUMNS = {
  type: 'type',
  name: 'name',
  label: `label::${LANGUAGE}`,
  hint: `hint::${LANGUAGE}`,
  required: 'required',
  relevant: 'relevant',
  constraint: 'constraint',
  appearance: 'appearance',
  parameters: 'parameters',
};

/** An XLSForm file (.xlsx) of a survey, and what of the survey it does not say. */
export async function writeXlsform(settings: SurveySettings, named: Named): Promise<{ bytes: Buffer; losses: Loss[] }> {
  const { survey, choices, losses } = sheetsOf(settings);
  const rows = survey.map((row) => Object.keys(SURVEY_COLUMNS).map((name) => row[name] ?? ''));
  const lists = choices.map(({ list, name, label }) => [list, name, label]);
  const version = new Date().toISOString().slice(0, 16).replace(/\D/g, '');
  const facts = [named.title, named.slug.replace(/[^A-Za-z0-9_]/g, '_'), version, LANGUAGE];
  const bytes = await writeXlsxFile([
    sheet('survey', [Object.values(SURVEY_COLUMNS), ...rows]),
    sheet('choices', [['list_name', 'name', `label::${LANGUAGE}`], ...lists]),
    sheet('settings', [['form_title', 'form_id', 'version', 'default_language'], facts]),
  ]).toBuffer();
  return { bytes, losses };
}

/** Every cell is text: a label that begins with `=` is no formula, and an option called 1 stays so. */
const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
  sheet: name,
  data: rows.map((row, index) =>
    row.map((value) =>
      value === '' ? null : { value, type: String, ...(index === 0 && { fontWeight: 'bold' as const }) },
    ),
  ) satisfies SheetData,
});
