import type { z } from 'zod';
import { readQuestions } from '@/lib/surveys/model/notation';
import type { SurveySettings } from '@/lib/surveys/model/questions';

/** The fields of the editor's form. `built` is the builder's JSON; `written` are the lines of who has no scripts. */
export const fields = {
  built: 'survey.built',
  written: 'survey.written',
  results: 'survey.results',
  intro: 'survey.intro',
  thanks: 'survey.thanks',
} as const;

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
  questions: questionsIn(form),
  results: form.get(fields.results),
  intro: form.get(fields.intro) || undefined,
  thanks: form.get(fields.thanks) || undefined,
});

function questionsIn(form: FormData): unknown {
  const built = form.get(fields.built);
  if (typeof built !== 'string' || built === '') return readQuestions(String(form.get(fields.written) ?? ''));
  try {
    return JSON.parse(built);
  } catch {
    return [];
  }
}
