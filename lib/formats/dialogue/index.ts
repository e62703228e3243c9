import { defineFormat } from '../format';
import { BACKGROUND_LIMIT, DialogueSettings, QUESTION_LIMIT } from './model';

/** A live discussion of one question. */
export const dialogue = defineFormat({
  code: 'dialogue',
  settings: DialogueSettings,
  defaults: { question: '', background: '' },
  settingsAbout: ({ topic, description }) => ({
    question: topic.slice(0, QUESTION_LIMIT),
    background: description.slice(0, BACKGROUND_LIMIT),
  }),
  inTemplates: () => import('./templates/in-offers'),
  needs: { trust: 'guest', map: false },
  opens: ['comment', 'vote'],
  showsOnlyItsThread: true,
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
  readSettings: (form) => ({ question: form.get('question'), background: form.get('background') ?? '' }),
  demo: () => import('./demo'),
});
