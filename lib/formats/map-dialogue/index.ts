import { defineFormat } from '../format';
import { readSettings } from './model/read-settings';
import { MapDialogueSettings, startingSettings } from './model/settings';
import { canRearrange } from './policy';

/** People put points, lines and areas on a plan, each with a discussion of its own. */
export const mapDialogue = defineFormat({
  code: 'map-dialogue',
  settings: MapDialogueSettings,
  defaults: startingSettings,
  inTemplates: () => import('./templates/in-offers'),
  needs: { trust: 'guest', map: true },
  opens: ['annotate', 'comment', 'vote'],
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
  readSettings,
  canChangeSettings: canRearrange,
  demo: () => import('./demo'),
});
