import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { SurveyLanguage } from '../../model/language';
import type { SurveySettings } from '../../model/survey';
import type { Loss } from '../loss';
import { escaped } from '../workbook/escaped';
import { writtenLanguage } from './languages';
import { inLanguage, sheetsOf } from './write-languages';

/** What a survey is called as a file. */
export interface Named {
  title: string;
  /** In letters that any file and form may have. */
  slug: string;
}

const LANGUAGE = 'Deutsch (de)';

/** An XLSForm file (.xlsx) of a survey, and what of the survey it does not say. */
export async function writeXlsform(settings: SurveySettings, named: Named): Promise<{ bytes: Buffer; losses: Loss[] }> {
  const { survey, choices, languages, losses } = sheetsOf(settings);
  const version = new Date().toISOString().slice(0, 16).replace(/\D/g, '');
  const facts = [named.title, named.slug.replace(/[^A-Za-z0-9_]/g, '_'), version, LANGUAGE];
  const bytes = await writeXlsxFile([
    sheet('survey', table(surveyColumns(languages), survey)),
    sheet('choices', table(choiceColumns(languages), choices)),
    sheet('settings', [['form_title', 'form_id', 'version', 'default_language'], facts]),
  ]).toBuffer();
  return { bytes, losses };
}

/** Columns in their order: by which name rows have what stands in them, and what their head says. */
type Columns = readonly (readonly [name: string, head: string])[];

const surveyColumns = (languages: readonly SurveyLanguage[]): Columns => [
  ...alike('type', 'name'),
  ...spoken('label', languages),
  ...spoken('hint', languages),
  ...alike('required', 'relevant', 'constraint', 'appearance', 'parameters'),
];

const choiceColumns = (languages: readonly SurveyLanguage[]): Columns => [
  ['list', 'list_name'],
  ...alike('name'),
  ...spoken('label', languages),
];

const alike = (...names: string[]): Columns => names.map((name) => [name, name]);

const spoken = (column: string, languages: readonly SurveyLanguage[]): Columns => [
  [column, `${column}::${LANGUAGE}`],
  ...languages.map((code) => [inLanguage(column, code), `${column}::${writtenLanguage(code)}`] as const),
];

const table = (columns: Columns, rows: readonly Readonly<Record<string, string>>[]): string[][] => [
  columns.map(([, head]) => head),
  ...rows.map((row) => columns.map(([name]) => row[name] ?? '')),
];

/** Every cell is text: a label that begins with `=` is no formula, and an option called 1 stays so. */
const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
  sheet: name,
  data: rows.map((row, index) =>
    row.map((value) =>
      value === ''
        ? null
        : { value: escaped(value), type: String, ...(index === 0 && { fontWeight: 'bold' as const }) },
    ),
  ) satisfies SheetData,
});
