import { defineOffice } from '../format';
import type { MapDialogueSettings } from './model/settings';

/** Where staff sets it up. */
export const mapDialogueOffice = defineOffice<typeof MapDialogueSettings>({
  code: 'map-dialogue',
  settingsForm: () => import('./ui/settings-form'),
});
