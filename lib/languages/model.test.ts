import { expect, test } from 'vitest';
import {
  contentLanguage,
  directionOf,
  isSameTongue,
  type Language,
  languageOf,
  languages,
  preferredLanguage,
  wholeOf,
} from './model';

const wished = (chosen: string | undefined, accepted: string, offered?: readonly Language[]) =>
  preferredLanguage({ chosen, accepted }, offered);

test('what somebody chose counts before what their browser asks for', () => {
  expect(wished('en', 'de-DE,de;q=0.9,en;q=0.8')).toBe('en');
  expect(wished(undefined, 'fr,en;q=0.5,de;q=0.8')).toBe('de');
  expect(wished('xx', 'en')).toBe('en');
});

test('a space speaks no language that it does not offer', () => {
  expect(wished('en', 'en', ['de'])).toBe('de');
  expect(wished('de', 'en', ['en'])).toBe('en');
});

test('whoever wishes for nothing that is offered gets the first language', () => {
  expect(wished(undefined, 'fr')).toBe('de');
  expect(wished(undefined, 'fr', ['en', 'de'])).toBe('en');
  expect(languageOf('tr', ['en', 'de'])).toBe('en');
  expect(languageOf('de-AT', ['en', 'de'])).toBe('de');
});

test('a language is found by its tag, and by the language before what stands behind it', () => {
  expect(languageOf('de-simple')).toBe('de-simple');
  expect(languageOf('DE-Simple')).toBe('de-simple');
  expect(languageOf('ar-EG')).toBe('ar');
  expect(wished('de-simple', 'de', ['de', 'en'])).toBe('de');
  expect(wished('de-simple', 'de', languages)).toBe('de-simple');
  expect(wished(undefined, 'uk-UA,uk;q=0.9,de;q=0.5', languages)).toBe('uk');
});

test('who reads a language that not all is written in reads the rest in German', () => {
  expect(languages.map(wholeOf)).toEqual(['de', 'de', 'en', 'de', 'de', 'de']);
  expect(contentLanguage({ languages: ['en', 'tr'] })).toBe('en');
  expect(contentLanguage()).toBe('de');
});

test('Arabic is read from the right, and Plain German is German', () => {
  expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  expect(directionOf('fa')).toBe('rtl');
  expect(isSameTongue('de-simple', 'de')).toBe(true);
  expect(isSameTongue('tr', 'de')).toBe(false);
});
