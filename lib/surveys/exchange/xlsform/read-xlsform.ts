import { Refusal } from '@/lib/errors';
import type { SurveyLanguage } from '../../model/language';
import type { SurveySettings } from '../../model/survey';
import { keepingTranslations } from '../../model/translation';
import { type Loss, shown } from '../loss';
import { readWorkbook, type Sheet } from '../workbook/read-workbook';
import { type Form, formOf, SHEETS } from './form';
import { isGerman, languageNamed } from './languages';
import { pagesOf } from './pages';
import { translationsIn } from './read-languages';
import { lose, nameIn, type Reading } from './reading';
import { settled } from './settle';
import { treeOf } from './tree';

/** A survey that came in a file, and what of the file it could not take over. */
export interface ReadSurvey {
  settings: SurveySettings;
  title?: string;
  losses: Loss[];
}

/**
 * Reads an XLSForm (.xlsx) as a survey that may be saved. In: the whole file. Refuses with `exchange.old-file`,
 * `exchange.broken`, `exchange.too-much`, `exchange.no-survey` and `exchange.no-questions`. Source: xlsform.org, and
 * what ODK and KoboToolbox write.
 */
export const readXlsform = async (bytes: Buffer): Promise<ReadSurvey> => surveyOf(await readWorkbook(bytes, SHEETS));

/** The same of sheets that were read already. */
export function surveyOf(sheets: readonly Sheet[]): ReadSurvey {
  const form = formOf(sheets);
  const original = originalOf(form);
  const read = readIn(form, { original });
  if (!read.settings.pages.some(({ questions }) => questions.length > 0))
    throw new Refusal('Invalid', 'exchange.no-questions');
  const others = furtherLanguages(form, original);
  const further = new Map([...others].map(([code, language]) => [code, readIn(form, { original, language })]));
  const { translations, losses } = translationsIn(read, further);
  const title = form.settings.get('form_title') ?? form.settings.get('title');
  return {
    settings: keepingTranslations({ ...read.settings, ...(translations && { translations }) }),
    ...(title && { title }),
    losses: [...restOf(form, [original, ...others.values()]), ...read.losses, ...losses],
  };
}

function readIn(form: Form, { original, language = original }: { original: string; language?: string }) {
  const losses: Loss[] = [];
  const reading: Reading = {
    form,
    language,
    original,
    losses,
    targets: new Map(),
    keys: new Set(),
    pageKeys: new Set(),
  };
  const { nodes, open } = treeOf(form.survey);
  for (const row of open) lose(reading, row, { column: 'type', what: nameIn(row), why: 'group-open' });
  const { pages, intro, thanks } = pagesOf(reading, nodes);
  const settings: SurveySettings = { pages: settled(pages, losses), results: 'after-answer' };
  return { settings: { ...settings, ...(intro && { intro }), ...(thanks && { thanks }) }, losses };
}

/** The languages of a form beside the original that a survey can have, each once. */
function furtherLanguages({ languages }: Form, original: string): Map<SurveyLanguage, string> {
  const found = new Map<SurveyLanguage, string>();
  const own = languageNamed(original);
  for (const language of languages) {
    const code = languageNamed(language);
    if (language !== original && code && code !== own && !found.has(code)) found.set(code, language);
  }
  return found;
}

/** German where there is German, then the form's own default, then what has no language, then the first. */
function originalOf({ languages, settings, survey }: Form): string {
  const named = (settings.get('default_language') ?? '').toLowerCase();
  const has = (language: string) => survey.some(({ texts }) => texts.get('label')?.has(language));
  const own = languages.find((language) => language.toLowerCase() === named);
  return languages.find((one) => isGerman(one) && has(one)) ?? own ?? (has('') ? '' : (languages[0] ?? ''));
}

/** Columns that are read, or that are noted with each row that fills them. */
const READ = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'constraint',
  'appearance',
  'parameters',
  'default',
];
const NOTED = [
  'calculation',
  'trigger',
  'choice_filter',
  'constraint_message',
  'required_message',
  'guidance_hint',
  'image',
];
const MORE = ['audio', 'video', 'big_image', 'read_only', 'disabled', 'repeat_count', 'list_name'];
const KNOWN = new Set([...READ, ...NOTED, ...MORE]);

/** Settings that name the form, and say nothing of what is asked. */
const NAMES = ['form_title', 'title', 'form_id', 'id_string', 'version', 'default_language', 'name'];

/** How columns begin in which KoboToolbox keeps its own keys, `$kuid` and `$autoname`: they say nothing to people. */
const OF_KOBO = '$';

/** What is lost of the file as a whole: languages, sheets, settings, and columns that a survey has no place for. */
function restOf(form: Form, read: readonly string[]): Loss[] {
  const losses: Loss[] = form.languages
    .filter((language) => !read.includes(language))
    .map((language) => ({ what: shown(language), why: 'language' }));
  for (const sheet of form.otherSheets) losses.push({ sheet: shown(sheet), what: shown(sheet), why: 'sheet' });
  for (const [name, value] of form.settings) {
    if (!NAMES.includes(name))
      losses.push({ sheet: 'settings', row: 2, column: shown(name), what: shown(value), why: 'setting' });
  }
  const choices = [...form.choices.values()].flat();
  for (const [sheet, rows] of [
    ['survey', form.survey],
    ['choices', choices],
  ] as const) {
    const seen = new Set(sheet === 'survey' ? KNOWN : ['list_name', 'name', 'label']);
    for (const { row, texts } of rows) {
      for (const column of [...texts.keys()].filter((name) => !seen.has(name) && !name.startsWith(OF_KOBO))) {
        seen.add(column);
        losses.push({ sheet, row, column: shown(column), what: shown(column), why: 'column' });
      }
    }
  }
  return losses;
}
