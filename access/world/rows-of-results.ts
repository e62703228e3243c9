import type { TownSet } from './rows';

/** What an editor made of what was said: themes, a step of the timeline, and a quote that somebody is asked for. */
export const themeRows = ({ things: { offer, theme, otherTheme }, word }: TownSet) =>
  [theme, otherTheme].map((id, index) => ({
    ...{ id, offerId: offer.id, name: `Entwurfsgeheimnis ${word} ${index}`, summary: '', position: index + 1 },
  }));

export const themeEntryRows = ({ things: { theme, talk } }: TownSet) => [{ themeId: theme, commentId: talk.comment }];

export const stepRows = ({ things: { offer, step }, word }: TownSet) => [
  { id: step, offerId: offer.id, day: '2027-05-01', title: `Entwurfsgeheimnis ${word}`, text: '' },
];

export const quoteRows = ({ things: { offer, talk, quote, member }, own, word }: TownSet) => [
  { id: quote, offerId: offer.id, commentId: talk.own, authorId: own ?? member, text: `Selbst gesagt ${word}` },
];
