import type { Who } from '../model';

/** Words that stand in the towns' rows, and who may read them in an answer of the town `here`. */
export const secrets: readonly { word: string; mayRead: readonly Who[] }[] = [
  { word: 'Dortgeheimnis', mayRead: [] },
  { word: 'Entwurfsgeheimnis', mayRead: ['moderator', 'editor', 'admin'] },
  { word: 'Verborgengeheimnis', mayRead: ['moderator', 'admin'] },
  { word: 'Wartegeheimnis', mayRead: ['moderator', 'admin'] },
  { word: 'adressgeheimnis', mayRead: ['admin'] },
  { word: 'Dateigeheimnis', mayRead: ['editor', 'planner', 'admin'] },
];
