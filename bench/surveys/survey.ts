import { randomInt } from 'node:crypto';
import { formats } from '@/lib/formats/registry';
import type { Page } from '@/lib/surveys/model/page';
import type { Question } from '@/lib/surveys/model/questions';
import type { SurveySettings } from '@/lib/surveys/model/survey';

/** The format whose instances people answer. */
export function askingFormat(): string {
  const format = formats.find(({ opens }) => opens.includes('answer'));
  if (!format) throw new Error('No format asks anything.');
  return format.code;
}

const QUESTIONS = 200;
const PAGES = 20;

/** A survey of 200 questions on 20 pages: of ten, four choices, two of several, two scales, a number and a text. */
export function largeSurvey(): SurveySettings {
  const questions = Array.from({ length: QUESTIONS }, (_, index) => questionOf(index));
  const each = QUESTIONS / PAGES;
  const pages: Page[] = Array.from({ length: PAGES }, (_, page) => ({
    ...{ id: `seite-${page + 1}`, title: `Teil ${page + 1}` },
    questions: questions.slice(page * each, (page + 1) * each),
  }));
  return { pages, results: 'always' };
}

function questionOf(index: number): Question {
  const asked = { id: `frage-${index}`, label: `Frage ${index}: Wie ist es bei Ihnen?`, required: false };
  const turn = index % 10;
  if (turn < 4) return { ...asked, kind: 'single', options };
  if (turn < 6) return { ...asked, kind: 'multiple', options };
  if (turn < 8) return { ...asked, kind: 'scale', min: 1, max: 5 };
  if (turn === 8) return { ...asked, kind: 'number', min: 0, max: 100, whole: true };
  return { ...asked, kind: 'text', limit: 500 };
}

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: `Antwort ${id}` }));

/** What somebody fills in, by field. */
export function filledIn(): [field: string, value: string][] {
  return Array.from({ length: QUESTIONS }, (_, index) => index).flatMap((index) => {
    const field = `frage-${index}`;
    const turn = index % 10;
    const one = () => 'abcde'[randomInt(5)] ?? 'a';
    if (turn < 4) return [[field, one()]] as [string, string][];
    if (turn < 6) return [...new Set([one(), one()])].map((value): [string, string] => [field, value]);
    if (turn < 8) return [[field, String(1 + randomInt(5))]] as [string, string][];
    return [[field, turn === 8 ? String(randomInt(101)) : `Mehr Bänke, bitte (${randomInt(1e6)})`]] as [
      string,
      string,
    ][];
  });
}
