import { columnsOf, type Question } from './questions';

/** The files that a survey's answers can be taken along as, with the key of their name. */
export const files = {
  'answers.csv': { words: 'csv', type: 'text/csv; charset=utf-8' },
  'answers.xlsx': { words: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'answers.sav': { words: 'sav', type: 'application/x-spss-sav' },
  'places.geojson': { words: 'geojson', type: 'application/geo+json' },
  'codebook.xlsx': { words: 'codebook', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'codebook.md': { words: 'codebookText', type: 'text/markdown; charset=utf-8' },
  'report.pdf': { words: 'report', type: 'application/pdf' },
} as const;
export type FileName = keyof typeof files;

/** Those that these questions can fill. */
export const filesOf = (questions: readonly Question[]) =>
  (Object.keys(files) as FileName[])
    .filter((file) => file !== 'places.geojson' || questions.flatMap(columnsOf).some(({ holds }) => holds === 'places'))
    .map((file) => ({ file, ...files[file] }));
