import { changesBetween } from '@/lib/surveys/model/changes';
import { StoredSurvey, SurveySettings } from '@/lib/surveys/model/survey';
import { keepingTranslations } from '@/lib/surveys/model/translation';
import { canReword } from '@/lib/surveys/policy';
import { resultsVerdict } from '@/lib/surveys/queries';
import { defineFormat } from '../format';
import { exchangeWithLibrary } from './commands/exchange-with-library';
import { translate } from './commands/translate';
import { defaults, readSettings, translationFields } from './model/settings';

/** Questions that each person answers once, with totals that move live for those who may see them. */
export const survey = defineFormat({
  code: 'survey',
  settings: SurveySettings,
  defaults,
  templates: () => import('./templates/all'),
  needs: { trust: 'guest', map: false },
  opens: ['answer'],
  canWatch: resultsVerdict,
  canChangeSettings: (before, after) => canReword(StoredSurvey.parse(before), after),
  keepUnsaid: (before, after) => keepingTranslations(after, StoredSurvey.safeParse(before).data),
  changesIn: (before, after) => changesBetween(StoredSurvey.parse(before), StoredSurvey.parse(after)),
  hasTrial: true,
  texts: { de: () => import('./texts/de.json'), en: () => import('./texts/en.json') },
  panel: () => import('./ui/panel'),
  desk: () => import('./ui/desk'),
  embed: () => import('./ui/embed'),
  analysis: () => import('./ui/analysis'),
  files: () => import('./tables'),
  settingsForm: () => import('./ui/settings-form'),
  readSettings,
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
  demo: async () => ({ default: await (await import('./demo')).surveyDemo() }),
  exchange: () => import('./exchange'),
});
