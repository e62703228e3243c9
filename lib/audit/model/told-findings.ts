import type { Finding } from './check';

/** So many findings are written down with a check; how many there were is, too. */
const TOLD_LIMIT = 20;

/** Findings as one word each, `altered:7:7`, for the facts of an entry. Null where there is none. */
export const toldFindings = (findings: readonly Finding[]): string | null =>
  findings
    .slice(0, TOLD_LIMIT)
    .map(({ code, number, to }) => `${code}:${number}:${to}`)
    .join() || null;

/** The findings that were written down so. */
export const findingsTold = (told: string | null): Finding[] =>
  (told ?? '')
    .split(',')
    .map((word) => word.split(':'))
    .filter((parts) => parts.length === 3)
    .map(([code, number, to]) => ({ code: code as Finding['code'], number: Number(number), to: Number(to) }));

/** What the sentence of a finding needs. */
export const factsOf = ({ number, to }: Finding) => ({ number, to, count: to - number + 1 });
