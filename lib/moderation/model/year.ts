import { csvCell } from '@/lib/open-data/model/csv';
import type { Report, ReportTable } from '@/lib/reports/model';

/** One line of a year's figures: what is counted, by which rule or law where there is one, and how often. */
export interface YearLine {
  /** A rule's number; null where it is none of a rule. */
  rule: number | null;
  what: string;
  count: number;
}

/**
 * What a town's moderators did in a year, as articles 15 and 24 of Regulation (EU) 2022/2065 want it told. Times are
 * medians in hours; null where there was nothing.
 */
export interface YearFigures {
  year: number;
  /** Reports that came in: `rule` or `law`. */
  notices: YearLine[];
  /** Of these, how many came from who has no account. */
  withoutAccount: number;
  /** Decisions by outcome and rule. */
  decisions: YearLine[];
  /** From a report to the first decision about what it reported. */
  hoursToDecision: number | null;
  /** Warnings and pauses of persons, by rule: `warned`, `paused` or `lifted`. */
  people: YearLine[];
  /** Objections by what came of them: `upheld`, `rejected` or `open`. */
  objections: YearLine[];
  hoursToObjection: number | null;
}

export const sumOf = (lines: readonly YearLine[]): number => lines.reduce((sum, { count }) => sum + count, 0);

type Say = (key: string, facts?: Record<string, string | number>) => string;

/** The figures in tables with all their words. `rules` are titles by number, as they are now. */
export function tablesOf(figures: YearFigures, rules: ReadonlyMap<number, string>, say: Say): ReportTable[] {
  const labelOf = (group: string) => (line: YearLine) =>
    say(`${group}.${line.what}`, { rule: line.rule ?? 0, title: (line.rule && rules.get(line.rule)) || '' });
  const table = (group: 'notices' | 'decisions' | 'people' | 'objections', hours: number | null): ReportTable => {
    const lines = figures[group];
    const all = sumOf(lines);
    return {
      title: say(`${group}.title`),
      answered: [say(`${group}.count`, { count: all }), hours !== null && say('median', wordsOf(hours))]
        .filter(Boolean)
        .join(' '),
      rows: lines.map((line) => ({
        ...{ label: labelOf(group)(line), share: all === 0 ? 0 : line.count / all, range: null },
        cells: [String(line.count)],
      })),
    };
  };
  return [
    table('notices', figures.hoursToDecision),
    table('decisions', null),
    table('people', null),
    table('objections', figures.hoursToObjection),
  ];
}

/** In the unit that one reads it in: minutes below two hours, hours below two days, else days. */
export function wordsOf(hours: number): { unit: string; count: number } {
  if (hours < 2) return { unit: 'minutes', count: Math.round(hours * 60) };
  return hours < 48 ? { unit: 'hours', count: Math.round(hours) } : { unit: 'days', count: Math.round(hours / 24) };
}

/** The year as a report that can be read, heard and printed. */
export function reportOfYear(
  { figures, town, language }: { figures: YearFigures; town: string; language: string },
  rules: ReadonlyMap<number, string>,
  say: Say,
): Report {
  return {
    ...{ title: say('year.title', { year: figures.year }), language, facts: [town, say('law')], note: say('machine') },
    heads: [say('what'), say('how-often')],
    tables: tablesOf(figures, rules, say),
    page: say('page'),
  };
}

/** The same figures for a program: a line each, with keys instead of words (RFC 4180, as German spreadsheets want it). */
export function csvOfYear({ year, notices, decisions, people, objections, ...facts }: YearFigures): string {
  const groups = { notices, decisions, people, objections };
  const lines: (string | number | null)[][] = [
    ['year', 'group', 'what', 'rule', 'count'],
    ...Object.entries(groups).flatMap(([group, rows]) =>
      rows.map(({ what, rule, count }) => [year, group, what, rule, count]),
    ),
    ...Object.entries(facts).map(([what, figure]) => [year, 'facts', what, null, figure]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`;
}
