import { defineFormat } from '../format';
import { DialogueSettings } from './model';

/** A live discussion of one question. */
export const dialogue = defineFormat({
  code: 'dialogue',
  settings: DialogueSettings,
  defaults: { question: '', background: '' },
  needs: { trust: 'guest', map: false },
  opens: ['comment', 'vote'],
  texts: { de: () => import('./texts/de.json'), en: () => import('./texts/en.json') },
  panel: () => import('./ui/panel'),
  settingsForm: () => import('./ui/settings-form'),
  readSettings: (form) => ({ question: form.get('question'), background: form.get('background') ?? '' }),
  demo: () => import('./demo'),
});
