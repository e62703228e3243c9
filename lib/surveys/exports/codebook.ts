import type { Variable } from '../model/variables';

/** The words of a codebook in one language. */
export interface CodebookWords {
  title: string;
  name: string;
  label: string;
  kind: string;
  code: string;
  meaning: string;
  kinds: Record<Variable['holds'], string>;
  yes: string;
  no: string;
}

/** What each column of the files means: a line for each, and one for each code that stands in it. */
export const codebookRows = (variables: readonly Variable[], words: CodebookWords): string[][] => [
  [words.name, words.label, words.kind, words.code, words.meaning],
  ...variables.flatMap(({ name, label, holds, options }) => [
    [name, label, words.kinds[holds], '', ''],
    ...codesOf(holds, options, words).map(([code, meaning]) => ['', '', '', code, meaning]),
  ]),
];

/** The same as Markdown, a table that people read on a screen. */
export function codebookText(variables: readonly Variable[], words: CodebookWords): string {
  const [head = [], ...rows] = codebookRows(variables, words).map((row) => row.map(escaped));
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `# ${escaped(words.title)}\n\n${lines.join('\n')}\n`;
}

const codesOf = (
  holds: Variable['holds'],
  options: Variable['options'],
  { yes, no }: CodebookWords,
): [string, string][] =>
  holds === 'flag'
    ? [
        ['1', yes],
        ['0', no],
      ]
    : options.map(({ id, label }) => [id, label]);

/** Signs that Markdown would take for its own. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
