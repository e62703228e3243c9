import type { LookedAtElsewhere, State } from '../state';
import { manageStates } from './manage';
import { ownStates } from './own';
import { publicStates } from './public';
import { operatorStates, staffStates } from './staff';

/** Each page, in each of its states, at which the run looks. */
export const allStates: readonly State[] = [
  ...publicStates,
  ...ownStates,
  ...manageStates,
  ...staffStates,
  ...operatorStates,
];

const THEMES = {
  file: 'e2e/results-themes.spec.ts',
  test: 'an editor makes a theme of a suggestion, and a resident says whether they are quoted',
};

/** Where another party has to play along. Those tests ask axe, too, in one scheme and width. */
export const elsewhere: readonly LookedAtElsewhere[] = [
  { ...THEMES, route: '/[tenant]/manage/offers/[offer]/results/themes/[theme]', state: 'aus einem Vorschlag' },
  { ...THEMES, route: '/[tenant]/results/[offer]/themes/[theme]', state: 'mit drei Beiträgen' },
  {
    route: '/[tenant]/moderation/waiting/group',
    state: 'zwölf gleiche Beiträge neuer Konten',
    file: 'e2e/wave.spec.ts',
    test: 'a wave of new accounts waits in one group, which a moderator refuses in one go and takes back',
  },
  {
    route: '/[tenant]/manage/offers/[offer]/layers/place/[layer]',
    state: 'Bild eines Plans, in der Passung',
    file: 'e2e/plan-sheet.spec.ts',
    test: 'an editor adds a page of a PDF, and places it by three points',
  },
];
