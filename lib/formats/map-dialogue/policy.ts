import { no, type Verdict, yes } from '@/lib/errors';
import type { MapDialogueSettings } from './model/settings';

/** Entries name their category: it may be renamed or redrawn, and others may be added, but it must not go. */
export const canRearrange = (before: MapDialogueSettings, after: MapDialogueSettings): Verdict =>
  before.categories.every(({ key }) => after.categories.some((category) => category.key === key))
    ? yes
    : no('settings.in-use');
