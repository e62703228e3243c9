import { Refusal } from '@/lib/errors';
import { type CodebookWords, codebookRows, codebookText } from '@/lib/surveys/exports/codebook';
import { csvOf } from '@/lib/surveys/exports/csv';
import { geoJsonOf } from '@/lib/surveys/exports/geojson';
import { makeFile } from '@/lib/surveys/exports/make-file';
import { reportOf } from '@/lib/surveys/exports/report';
import { savOf } from '@/lib/surveys/exports/sav';
import { sheetRows } from '@/lib/surveys/exports/sheet';
import { type FileName, files } from '@/lib/surveys/model/files';
import { readGroup } from '@/lib/surveys/model/group';
import { questionsOf } from '@/lib/surveys/model/page';
import { columnsOf } from '@/lib/surveys/model/questions';
import { StoredSurvey } from '@/lib/surveys/model/survey';
import { variablesOf } from '@/lib/surveys/model/variables';
import { responsesForFiles } from '@/lib/surveys/queries/responses-for-files';
import { alwaysColumns } from '@/lib/surveys/results/answer-index';
import type { AnalysisFile, FileWish } from '../format';

/** More cells than this no spreadsheet opens with pleasure; as CSV there is no limit. */
const MOST_CELLS = 400_000;

/** A file of a survey's answers, of the group that the query chooses; null for one of no known name. */
export default async function file(wish: FileWish): Promise<AnalysisFile | null> {
  if (!Object.hasOwn(files, wish.file)) return null;
  const name = wish.file as FileName;
  const content = await contents[name](await givenFor(wish));
  return content && { content, type: files[name].type, name: `${wish.format.slug}-${name}` };
}

type Given = Awaited<ReturnType<typeof givenFor>>;

async function givenFor({ actor, format, query, language }: FileWish) {
  const texts =
    language === 'en' ? (await import('./texts/en.json')).default : (await import('./texts/de.json')).default;
  const settings = StoredSurvey.parse(format.settings);
  const questions = questionsOf(settings.pages);
  const columns = [...questions.flatMap(columnsOf), ...alwaysColumns];
  const groups = (query.only ?? []).flatMap((written) => readGroup(columns, written) ?? []);
  const words: CodebookWords = { ...texts.codebook, title: format.title };
  const asked = { tenantId: actor.tenantId, formatId: format.id, settings };
  const batches = () => responsesForFiles({ ...asked, questions }, groups);
  const variables = variablesOf(questions, texts.analysis.origin);
  return { asked, questions, variables, groups, words, texts, language, title: format.title, batches };
}

const contents: Record<FileName, (given: Given) => Promise<AnalysisFile['content'] | null>> = {
  'answers.csv': async ({ variables, batches }) => csvOf(variables, batches()),
  'answers.sav': async ({ variables, batches, title }) => savOf(variables, batches, title),
  'answers.xlsx': async (given) => {
    const rows = sheetRows(given.variables, await allOf(given, MOST_CELLS));
    const codes = codebookRows(given.variables, given.words);
    const { answers, codebook } = given.texts.codebook.sheets;
    return makeFile({
      kind: 'sheets',
      sheets: [
        { name: answers, rows },
        { name: codebook, rows: codes },
      ],
    });
  },
  'places.geojson': async ({ questions, batches }) => geoJsonOf(questions, batches()),
  'codebook.xlsx': async ({ variables, words, texts }) =>
    makeFile({
      kind: 'sheets',
      sheets: [{ name: texts.codebook.sheets.codebook, rows: codebookRows(variables, words) }],
    }),
  'codebook.md': async ({ variables, words }) => new TextEncoder().encode(codebookText(variables, words)),
  'report.pdf': async (given) => makeFile({ kind: 'report', report: await reportOf(given) }),
};

/** All responses, in memory. Refuses with `Conflict` above so many cells. */
async function allOf({ variables, batches }: Given, most: number) {
  const all = [];
  for await (const batch of batches()) {
    for (const response of batch) all.push(response);
    if (all.length * variables.length > most) throw new Refusal('Conflict', 'survey.file-too-large', { limit: most });
  }
  return all;
}
