import { StoredSurvey, SurveySettings } from '@/lib/surveys/model/survey';
import { canReword } from '@/lib/surveys/policy';
import { resultsVerdict } from '@/lib/surveys/queries';
import { defineFormat } from '../format';
import { defaults, readSettings } from './model/settings';

/** Questions that each person answers once, with totals that move live for those who may see them. */
export const survey = defineFormat({
  code: 'survey',
  settings: SurveySettings,
  defaults,
  needs: { trust: 'guest', map: false },
  opens: ['answer'],
  canWatch: resultsVerdict,
  canChangeSettings: (before, after) => canReword(StoredSurvey.parse(before), after),
  texts: { de: () => import('./texts/de.json'), en: () => import('./texts/en.json') },
  panel: () => import('./ui/panel'),
  desk: () => import('./ui/desk'),
  analysis: () => import('./ui/analysis'),
  files: () => import('./tables'),
  settingsForm: () => import('./ui/settings-form'),
  readSettings,
  demo: async () => ({ default: await (await import('./demo')).surveyDemo() }),
});
