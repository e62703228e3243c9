import { expect, test } from 'vitest';
import { languageOf, preferredLanguage } from './model';

const wished = (chosen: string | undefined, accepted: string, offered?: readonly ('de' | 'en')[]) =>
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
