import { expect, test } from 'vitest';
import { languages } from '@/lib/languages/model';
import { languageAsked, tellLanguage } from './language-asked';

const answered = (url: string, cookie: string, offered?: typeof languages) => {
  const headers = { cookie, 'accept-language': 'de' };
  tellLanguage({ headers, url }, offered);
  return languageAsked(headers);
};

test('a page is in the language that was chosen, where its space offers it', () => {
  expect(answered('/town', 'language=de-simple', languages)).toBe('de-simple');
  expect(answered('/town', 'theme=dark; language=ar', languages)).toBe('ar');
  expect(answered('/town', 'language=ar')).toBe('de');
});

test('pages of staff are in a language that they are written in as a whole', () => {
  expect(answered('/town/moderation?page=2', 'language=ar', languages)).toBe('de');
  expect(answered('/town/manage/look', 'language=de-simple', languages)).toBe('de');
  expect(answered('/town/manage', 'language=en', languages)).toBe('en');
  expect(answered('/town/offers/manage', 'language=tr', languages)).toBe('tr');
});
