import type { SurveySettings } from '@/lib/surveys/model/survey';
import { defineOffice } from '../format';
import { exchangeWithLibrary } from './commands/exchange-with-library';
import { translate } from './commands/translate';
import { translationFields } from './model/settings';

/** Where staff builds a survey, translates it, looks at what came in, and does what is done off the screen. */
export const surveyOffice = defineOffice<typeof SurveySettings>({
  code: 'survey',
  settingsForm: () => import('./ui/settings-form'),
  reading: () => import('./ui/pages/reading'),
  editorPages: [
    {
      code: 'translations',
      page: () => import('./ui/pages/translations'),
      change: async ({ settings, form }) => ({
        settings: translate(settings, form),
        query: Object.fromEntries(
          [translationFields.language, translationFields.part].map((name) => [name, String(form.get(name) ?? '')]),
        ),
      }),
    },
    {
      code: 'library',
      page: () => import('./ui/pages/library'),
      change: async (wish) => ({ settings: await exchangeWithLibrary(wish) }),
    },
  ],
  desk: () => import('./ui/desk'),
  analysis: () => import('./ui/analysis'),
});
