import { z } from 'zod';
import { AnswersDraft } from './answers';
import { GuardFields } from './guard';
import { areUnique } from './key';
import { PAGES_LIMIT, QUESTIONS_LIMIT } from './limits';
import { logicProblems } from './logic';
import { Page, Prose, questionsOf } from './page';
import { keepingTranslations, TranslatedFrom, Translations, translationProblems } from './translation';

/** From when on people see the totals. */
export const resultTimes = ['always', 'after-answer', 'after-end', 'never'] as const;
export type ResultTime = (typeof resultTimes)[number];

/** Under so many nothing is told of a group, where the survey sets nothing else. */
export const THRESHOLD = 5;
export const MOST_THRESHOLD = 50;

const Settings = z.object({
  pages: z.array(Page).min(1, 'survey.no-questions').max(PAGES_LIMIT, 'survey.too-many-pages'),
  results: z.enum(resultTimes),
  intro: Prose.optional(),
  thanks: Prose.optional(),
  /** Nobody can tell whose a response is. */
  anonymous: z.literal(true).optional(),
  /** Only who has a printed code may answer, each code once; and needs no account. */
  codes: z.literal(true).optional(),
  /** Under so many nothing is told of a group. Absent: `THRESHOLD`. */
  threshold: z.int().min(1).max(MOST_THRESHOLD).optional(),
  translations: Translations.optional(),
  translatedFrom: TranslatedFrom.optional(),
});

/** A survey as it is stored. Its logic was checked when an editor saved it. */
export const StoredSurvey = z.preprocess(inPages, Settings);

/**
 * A survey as an editor makes it, with its logic checked, and without translations of what it does not say. One of a
 * single page may say its questions alone.
 */
export const SurveySettings = z.preprocess(
  inPages,
  Settings.superRefine(checkSettings)
    .superRefine(checkTranslations)
    .transform((settings) => keepingTranslations(settings)),
);
export type SurveySettings = z.output<typeof SurveySettings>;

/** By how many the groups of a survey are hidden. */
export const thresholdOf = ({ threshold = THRESHOLD }: Pick<SurveySettings, 'threshold'>): number => threshold;

/** By which ways a response comes in. */
export const origins = ['web', 'code', 'kiosk', 'paper'] as const;
export type Origin = (typeof origins)[number];

/**
 * A wish to answer: which survey, and answers by question or by field, which only the survey's own schema can check; with
 * the code of an invitation, where somebody has one.
 */
export const ResponseDraft = z.object({
  formatId: z.uuid(),
  answers: AnswersDraft,
  code: z.string().trim().max(40).optional(),
  ...GuardFields.shape,
});
export type ResponseDraft = z.output<typeof ResponseDraft>;

function checkSettings(settings: z.output<typeof Settings>, context: z.RefinementCtx): void {
  const { pages, anonymous, threshold = THRESHOLD } = settings;
  const shape = shapeProblem(pages);
  const problems = shape ? [{ code: shape, at: [] }] : logicProblems(pages);
  for (const { code, at } of problems) context.addIssue({ code: 'custom', message: code, path: ['pages', ...at] });
  if (anonymous && threshold < THRESHOLD) {
    context.addIssue({ code: 'custom', message: 'survey.threshold-too-low', path: ['threshold'] });
  }
}

function checkTranslations(settings: z.output<typeof Settings>, context: z.RefinementCtx): void {
  for (const { path, code } of translationProblems(settings))
    context.addIssue({ code: 'custom', message: code, path: ['translations', ...path] });
}

function shapeProblem(pages: readonly Page[]): string | null {
  const questions = questionsOf(pages);
  if (questions.length === 0) return 'survey.no-questions';
  if (questions.length > QUESTIONS_LIMIT) return 'survey.too-many-questions';
  if (!areUnique(questions.map(({ id }) => id))) return 'survey.questions-twice';
  return areUnique(pages.map(({ id }) => id)) ? null : 'survey.pages-twice';
}

function inPages(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('questions' in given)) return given;
  const { questions, ...settings } = given;
  return { pages: [{ id: 'seite-1', questions }], ...settings };
}
