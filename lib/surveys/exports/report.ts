import { createTranslator } from 'next-intl';
import type { Language } from '@/lib/languages/model';
import type { Report } from '@/lib/reports/model';
import type { Group } from '../model/group';
import { shareInterval } from '../model/intervals';
import type { Column } from '../model/kind';
import { columnsOf, type Question } from '../model/questions';
import { answeredIn, binsOf, linesOf } from '../model/totals';
import { analysisOf } from '../results/analysis';
import type { Asked } from '../results/public-views';

interface ReportWish {
  asked: Asked;
  questions: readonly Question[];
  groups: readonly Group[];
  title: string;
  language: Language;
  texts: object;
}

type Say = (key: string, facts?: Record<string, string | number>) => string;

/** The results of a group in tables with bars, exactly. The right to see them is the caller's to check. */
export async function reportOf({ asked, questions, groups, title, language, texts }: ReportWish): Promise<Report> {
  const { results } = await analysisOf(asked, { ...NOTHING_MORE, only: groups });
  const say = createTranslator({
    locale: language,
    messages: texts as never,
    namespace: 'codebook.report' as never,
  }) as Say;
  const columns = questions.flatMap((question) => columnsOf(question).map((column) => ({ question, column })));
  const names = groups.map(({ column, option }) => nameOf({ columns, language }, column, option));
  return {
    title,
    language,
    facts: [
      say('counted', { count: results.responses }),
      ...(names.length > 0 ? [say('group', { groups: names.join('; ') })] : []),
    ],
    note: say('note'),
    heads: [say('answer'), say('share'), say('interval'), say('count')],
    page: say('page', { page: '#' }),
    tables: columns.map(({ question, column }) => {
      const answered = answeredIn(column, results);
      return {
        title: column.part ? `${question.label} ${column.part}` : question.label,
        answered: say('answered', { count: answered }),
        rows: linesOf(column, results).map(({ option, count }) => {
          const range = shareInterval(count, answered);
          const share = answered > 0 ? count / answered : 0;
          return {
            label: labelOf(column, option, language),
            share,
            range,
            cells: cellsOf({ share, range, count }, language),
          };
        }),
      };
    }),
  };
}

const NOTHING_MORE = {
  ...{ versus: null, rows: null, columns: null, text: null, search: '', page: 1 },
  weighted: false,
};

interface Named {
  columns: { question: Question; column: Column }[];
  language: string;
}

function nameOf({ columns, language }: Named, key: string, option: string): string {
  const found = columns.find(({ column }) => column.key === key);
  return found ? `${found.question.label} ${labelOf(found.column, option, language)}` : option;
}

function labelOf(column: Column, option: string, language: string): string {
  const bin = column.holds === 'amount' ? binsOf(column)[Number(option)] : undefined;
  const number = new Intl.NumberFormat(language);
  if (bin)
    return bin.from === bin.to ? number.format(bin.from) : `${number.format(bin.from)} – ${number.format(bin.to)}`;
  return column.options.find(({ id }) => id === option)?.label ?? option;
}

interface Figures {
  share: number;
  range: { from: number; to: number } | null;
  count: number;
}

function cellsOf({ share, range, count }: Figures, language: string): string[] {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const between = range ? `${Math.round(range.from * 100)}–${percent.format(range.to)}` : '';
  return [percent.format(share), between, new Intl.NumberFormat(language).format(count)];
}
