import type { z } from 'zod';
import { TRAP } from '@/lib/surveys/model/guard';
import { readPages } from '@/lib/surveys/model/notation';
import { readNumber } from '@/lib/surveys/model/read-number';
import type { SurveySettings } from '@/lib/surveys/model/survey';

/** The fields of the editor's form. `built` is the builder's JSON; `written` are the lines of who has no scripts. */
export const fields = {
  built: 'survey.built',
  written: 'survey.written',
  results: 'survey.results',
  intro: 'survey.intro',
  thanks: 'survey.thanks',
  rules: 'survey.rules',
  threshold: 'survey.threshold',
  translations: 'survey.translations',
} as const;

/** What an editor ticks about who answers. */
export const rules = ['anonymous', 'codes'] as const;

/** The fields of the page that translates. A text's field has its path behind the prefix. */
export const translationFields = { language: 'lang', part: 'part', text: 'text.', checked: 'checked' } as const;

/** The fields of the page that takes questions out of the town's library and into it. */
export const libraryFields = { insert: 'insert', keep: 'keep', page: 'page' } as const;

/** What the form says beside the answers. */
const NO_ANSWERS: ReadonlySet<string> = new Set([
  ...['formatId', 'page', 'shown', 'go', 'code', 'stamp', 'work', TRAP],
]);

/** Whether a field of the form is of a question. */
export const isAnswer = (name: string): boolean => !NO_ANSWERS.has(name) && !name.startsWith('_');

/** What an editor starts from. */
export const defaults: z.input<typeof SurveySettings> = {
  questions: [
    {
      id: 'meinung',
      kind: 'single',
      label: 'Was halten Sie von dem Vorhaben?',
      required: true,
      options: [
        { id: 'gut', label: 'Ich finde es gut' },
        { id: 'teils', label: 'Teils, teils' },
        { id: 'nicht-gut', label: 'Ich finde es nicht gut' },
      ],
    },
    { id: 'warum', kind: 'text', label: 'Warum sehen Sie das so?', required: false, limit: 1_000 },
  ],
  results: 'after-answer',
};

/** The settings as the editor's form sends them, from the builder or from the lines of text. Not checked yet. */
export const readSettings = (form: FormData): unknown => ({
  ...pagesIn(form),
  results: form.get(fields.results),
  intro: form.get(fields.intro) || undefined,
  thanks: form.get(fields.thanks) || undefined,
  ...Object.fromEntries(rules.filter((rule) => form.getAll(fields.rules).includes(rule)).map((rule) => [rule, true])),
  threshold: readNumber(String(form.get(fields.threshold) ?? '')) ?? undefined,
  ...translationsIn(form),
});

/** The same fields as a form with these settings would send them. What the form has no field for is not among them. */
export const writtenFields = ({ pages, ...settings }: SurveySettings): [name: string, value: string][] => [
  [fields.built, JSON.stringify(pages)],
  [fields.results, settings.results],
  [fields.intro, settings.intro ?? ''],
  [fields.thanks, settings.thanks ?? ''],
  ...rules.filter((rule) => settings[rule]).map((rule): [string, string] => [fields.rules, rule]),
  [fields.threshold, settings.threshold === undefined ? '' : String(settings.threshold)],
  ...carriedFields(settings),
];

/** What the form takes along, unseen, of a file that speaks several languages; else a survey keeps those it has. */
export const carriedIn = (settings: unknown): string | undefined => (settings as { carried?: string }).carried;

const carriedFields = ({ translations, translatedFrom }: Omit<SurveySettings, 'pages'>): [string, string][] =>
  translations ? [[fields.translations, JSON.stringify({ translations, translatedFrom })]] : [];

function translationsIn(form: FormData): object {
  const carried = form.get(fields.translations);
  if (typeof carried !== 'string' || carried === '') return {};
  try {
    const { translations, translatedFrom } = JSON.parse(carried) as Record<string, unknown>;
    return { translations, translatedFrom, carried };
  } catch {
    return {};
  }
}

function pagesIn(form: FormData): object {
  const [built, written] = [form.get(fields.built), form.get(fields.written)];
  return readPages(typeof built === 'string' && built !== '' ? built : String(written ?? ''));
}
