import { expect, test } from 'vitest';
import { nowhere } from './check';
import { starterWords } from './starter-words';
import { wordProblem } from './word-entry';
import { wordList } from './word-list';
import { words } from './words';

const own = { hosts: [], phones: [] };
const seenIn = (text: string, entries: readonly string[]) => {
  const found = words(text, { ...nowhere, own, languages: ['de'], words: wordList(entries) });
  return found && [found.code, found.facts.word, found.at && text.slice(...found.at)];
};

test.each([
  ['as it stands', 'Du Idiot!', ['Idiot'], 'Idiot'],
  ['in the plural', 'Lauter Idioten im Rat.', ['Idiot'], 'Idioten'],
  ['in the dative plural', 'Mit solchen Trotteln redet keiner.', ['Trottel'], 'Trotteln'],
  ['in the genitive', 'das Geschwätz des Schwachkopfs', ['Schwachkopf'], 'Schwachkopfs'],
  ['as an adjective that is inflected', 'Was für ein dämlicher Plan', ['dämlich'], 'dämlicher'],
  ['with ss for ß', 'So eine Scheisse', ['Scheiße'], 'Scheisse'],
  ['with ue for ü', 'Ihr Luegner!', ['Lügner'], 'Luegner'],
  ['in capitals', 'IHR TROTTEL', ['Trottel'], 'TROTTEL'],
  ['for all', 'Alles Idiot*innen', ['Idiot'], 'Idiot'],
  ['at the beginning of another word, by a star', 'Das ist mir scheißegal.', ['scheiß*'], 'scheißegal'],
  ['at the end of another word, by a star', 'Ihr Vollidiot', ['*idiot'], 'Vollidiot'],
  ['inside of another word, by two stars', 'Vollidiotisch', ['*idiot*'], 'Vollidiotisch'],
  ['with a letter drawn out', 'du Idiooooot', ['Idiot'], 'Idiooooot'],
])('a word of the list is found %s', (_how, text, entries, passage) => {
  expect(seenIn(text, entries)).toEqual(['words', entries[0], passage]);
});

test.each([
  ['dots', 'Ihr I.d.i.o.t', 'I.d.i.o.t'],
  ['blanks', 'Ihr i d i o t da', 'i d i o t'],
  ['hyphens', 'Ihr I-d-i-o-t!', 'I-d-i-o-t'],
  ['one dot', 'Ihr Idi.ot', 'Idi.ot'],
  ['a digit', 'Ihr Idi0t', 'Idi0t'],
  ['digits', 'Ihr 1d10t', '1d10t'],
  ['signs', 'Ihr !d!ot? Nein: 1d!0t', '1d!0t'],
  ['a star', 'Ihr Id*ot', 'Id*ot'],
])('a word of the list is found behind %s', (_how, text, passage) => {
  expect(seenIn(text, ['Idiot'])).toEqual(['words-disguised', 'Idiot', passage]);
});

test.each([
  ['Cyrillic letters', 'So ein Idiоt hier'],
  ['Greek letters', 'So ein Ιdiοt hier'],
  ['signs without width', 'So ein Id\u200bi\u00adot hier'],
  ['marks piled upon it', 'So ein I\u0336d\u0336i\u0336o\u0336t\u0336 hier'],
  ['letters of full width', 'So ein Ｉｄｉｏｔ hier'],
  ['bold mathematical letters', 'So ein 𝐈𝐝𝐢𝐨𝐭 hier'],
])('a word of the list is found in %s', (_how, text) => {
  expect(seenIn(text, ['Idiot'])?.[1]).toBe('Idiot');
});

test('a word with a digit for a letter is found, sch3iße and $cheiße', () => {
  expect(seenIn('sch3iße', ['Scheiße'])).toEqual(['words-disguised', 'Scheiße', 'sch3iße']);
  expect(seenIn('$cheiße', ['Scheiße'])).toEqual(['words-disguised', 'Scheiße', '$cheiße']);
});

test.each([
  ['Klassenfahrt', ['Ass', 'Arsch']],
  ['Assessment Center', ['Ass']],
  ['Ein Marschall in Marschacht', ['Arsch']],
  ['Wir fahren nach Essex und Scunthorpe', ['Sex', 'cunt']],
  ['Die Hurenkind-Regel der Typografie gilt hier nicht, sagt Frau Huber', ['Hure']],
  ['Bürger*innen und Anwohner:innen, z. B. am 1. 5. um 8 h', ['Hinnen', 'zbam']],
  ['Das kostet 1.500 € im Jahr 2026', ['isoo', 'zozg']],
  ['Spastik ist eine Erkrankung', ['Spasti']],
  ['Der Schwanz des Hundes', ['Schwein']],
  ['Die Messe am Sonntag', ['Maß']],
])('„%s“ is innocent', (text, entries) => {
  expect(seenIn(text, entries.slice(0, 1))).toBeNull();
});

test('the list that a town begins with finds nothing in what people write of their town', () => {
  const texts = [
    'Der Fickelscher Weg ist zu eng für Busse, und die Nutzung der Hurtigruten-Halle ist unklar.',
    'Am Arsenal fehlen Bänke. Die Drechslerei ist ein Schmuckstück, der Bastardzaun am Bach nicht.',
    'Pissoirs gehören an den Bahnhof. Die Wichernstraße braucht einen Zebrastreifen.',
  ];
  expect(
    texts.map((text) =>
      seenIn(
        text,
        starterWords.filter((entry) => entry !== 'Bastard'),
      ),
    ),
  ).toEqual([null, null, null]);
  expect(starterWords.map(wordProblem)).toEqual(starterWords.map(() => null));
});

test.each([
  ['Idiot', null],
  ['scheiß*', null],
  ['Max-Mustermann', null],
  ['zwei Wörter', 'checks.word-unusable'],
  ['*', 'checks.word-unusable'],
  ['a', 'checks.word-too-short'],
  ['*ass*', 'checks.star-too-short'],
  ['x'.repeat(41), 'checks.word-unusable'],
])('the entry „%s“ is told as %s', (entry, code) => {
  expect(wordProblem(entry)).toBe(code);
});
