import { partsOf } from '../../model/condition';
import type { Column } from '../../model/kind';
import { END, type Page, questionsOf } from '../../model/page';
import { pipedIn } from '../../model/piping';
import { columnsOf, type Question } from '../../model/questions';
import type { SurveySettings } from '../../model/survey';
import { type Loss, shown } from '../loss';
import { headOf, INTRO, nameOf, nameOfColumn, THANKS } from './names';
import { expressionOf } from './write-expression';
import { type SurveyRow, type WrittenChoice, writtenQuestion } from './write-questions';

/** The rows of a form's sheets, and what of the survey they do not say. */
export interface FormSheets {
  survey: SurveyRow[];
  choices: (WrittenChoice & { list: string })[];
  losses: Loss[];
}

/** What settings have that a form has, too. */
const SAID = ['pages', 'intro', 'thanks', 'translations', 'translatedFrom'];

/** A survey as the rows of an XLSForm, in its own language alone. */
export function sheetsIn(settings: SurveySettings): FormSheets {
  const { pages, intro, thanks } = settings;
  const columns = new Map(
    questionsOf(pages)
      .flatMap(columnsOf)
      .map((column) => [column.key, column]),
  );
  const sheets: FormSheets = { survey: [], choices: [], losses: [] };
  for (const [name, value] of Object.entries(settings)) {
    if (!SAID.includes(name) && value !== undefined) sheets.losses.push({ what: name, why: 'setting' });
  }
  const writer: Writer = { sheets, columns, names: namesOf(pages) };
  if (intro) sheets.survey.push(noteRow(INTRO, intro));
  for (const page of pages) writePage(writer, page);
  if (thanks) sheets.survey.push(noteRow(THANKS, thanks));
  return sheets;
}

interface Writer {
  sheets: FormSheets;
  columns: ReadonlyMap<string, Column>;
  /** The names of pages by their keys. */
  names: ReadonlyMap<string, string>;
}

/** A page may be called like a question, but no two names in a form may be alike. */
function namesOf(pages: readonly Page[]): Map<string, string> {
  const taken = new Set(questionsOf(pages).map(({ id }) => nameOf(id)));
  return new Map(pages.map(({ id }) => [id, taken.has(nameOf(id)) ? `page_${id}` : nameOf(id)]));
}

const noteRow = (name: string, label: string): SurveyRow => ({ type: 'note', name, label });

function writePage(writer: Writer, page: Page): void {
  const { sheets, names } = writer;
  const name = names.get(page.id) ?? page.id;
  const label = textOf(writer, page.title ?? '');
  sheets.survey.push({
    type: 'begin_group',
    name,
    label,
    appearance: 'field-list',
    ...relevant(writer, page, label || page.id),
  });
  if (page.text) sheets.survey.push(noteRow(headOf(page.id), textOf(writer, page.text)));
  for (const question of page.questions) writeQuestion(writer, question);
  sheets.survey.push({ type: 'end_group' });
  for (const { to } of page.jumps ?? []) {
    sheets.losses.push({ what: shown(`${page.title ?? page.id} → ${to === END ? '■' : to}`), why: 'jump' });
  }
}

/** A condition, where forms have a name for all that it asks of: a place in a ranking has none. */
function relevant({ columns, sheets }: Writer, part: Pick<Page, 'showIf'>, what: string): SurveyRow {
  if (!part.showIf) return {};
  if (partsOf(part.showIf).every(({ of }) => isNamed(columns.get(of))))
    return { relevant: expressionOf(part.showIf, columns) };
  sheets.losses.push({ what: shown(what), why: 'condition' });
  return {};
}

const isNamed = (column: Column | undefined): boolean =>
  column !== undefined && !(column.holds === 'step' && column.key.includes(':'));

function writeQuestion(writer: Writer, question: Question): void {
  const { sheets } = writer;
  const { rows, lists, lost } = writtenQuestion(question);
  const first = sheets.survey.length;
  rows.forEach((row, index) => {
    const texts = { label: textOf(writer, row.label ?? ''), hint: textOf(writer, row.hint ?? '') };
    sheets.survey.push({ ...row, ...texts, ...(index === 0 && relevant(writer, question, question.label)) });
  });
  for (const [list, choices] of Object.entries(lists)) sheets.choices.push(...choices.map((one) => ({ list, ...one })));
  // The first row has the heads.
  sheets.losses.push(...lost.map((loss) => ({ sheet: 'survey', row: first + 2, ...loss })));
}

/** `${name}` for `{{key}}`; of a choice forms show its name there, not its words. */
function textOf({ columns, sheets }: Writer, text: string): string {
  for (const key of pipedIn(text)) {
    const column = columns.get(key);
    if (!isNamed(column) || (column?.options.length ?? 0) > 0)
      sheets.losses.push({ what: shown(text), why: 'piping-name' });
  }
  return text.replace(PLACE, (_, key: string) => (isNamed(columns.get(key)) ? `\${${nameOfColumn(key)}}` : '…'));
}

const PLACE = /\{\{\s*([a-z0-9*:-]{1,130})\s*\}\}/g;
