import { defineOffice } from '../format';
import type { DialogueSettings } from './model';

/** Where staff sets it up. */
export const dialogueOffice = defineOffice<typeof DialogueSettings>({
  code: 'dialogue',
  settingsForm: () => import('./ui/settings-form'),
});
