import type { SurveyTemplate } from './template';

/** Nothing but a page. */
export const empty: SurveyTemplate = {
  code: 'empty',
  settings: { pages: [{ id: 'seite-1', questions: [] }], results: 'after-answer' },
};
