import { changesBetween } from '@/lib/surveys/model/changes';
import { StoredSurvey, SurveySettings } from '@/lib/surveys/model/survey';
import { keepingTranslations } from '@/lib/surveys/model/translation';
import { canReword } from '@/lib/surveys/policy';
import { resultsVerdict } from '@/lib/surveys/queries';
import { defineFormat } from '../format';
import { defaults, readSettings } from './model/settings';

/** Questions that each person answers once, with totals that move live for those who may see them. */
export const survey = defineFormat({
  code: 'survey',
  settings: SurveySettings,
  defaults,
  templates: () => import('./templates/all'),
  inTemplates: () => import('./templates/in-offers'),
  needs: { trust: 'guest', map: false },
  opens: ['answer'],
  canWatch: resultsVerdict,
  canChangeSettings: (before, after) => canReword(StoredSurvey.parse(before), after),
  keepUnsaid: (before, after) => keepingTranslations(after, StoredSurvey.safeParse(before).data),
  changesIn: (before, after) => changesBetween(StoredSurvey.parse(before), StoredSurvey.parse(after)),
  hasTrial: true,
  texts: {
    de: () => import('./texts/de.json'),
    'de-simple': () => import('./texts/de-simple.json'),
    en: () => import('./texts/en.json'),
    tr: () => import('./texts/tr.json'),
    uk: () => import('./texts/uk.json'),
    ar: () => import('./texts/ar.json'),
  },
  panel: () => import('./ui/panel'),
  embed: () => import('./ui/embed'),
  files: () => import('./tables'),
  readSettings,
  demo: async () => ({ default: await (await import('./demo')).surveyDemo() }),
  exchange: () => import('./exchange'),
});
