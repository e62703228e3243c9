import { expect, test } from 'vitest';
import { folded, keysOf } from './folded';

test.each([
  ['Müllerstraße', ['Muellerstrasse', 'Mullerstr.', 'MÜLLER-STRASSE', 'müller straße']],
  ['Lange Straße 12', ['Langestr. 12', 'lange str 12', 'Lange-Straße 12']],
  ['Goethestraße', ['Göthestrasse', 'goethestr.']],
  ['Mascha-Kaléko-Straße', ['mascha kaleko strasse', 'Mascha Kaléko Str.']],
  ['Strandweg', ['strandweg', 'STRAND-WEG']],
])('%s is the same however it is written', (name, ways) => {
  expect(ways.map(folded)).toEqual(ways.map(() => folded(name)));
});

test.each(['Lange Str', 'Lange Stra', 'Lange', 'lan'])('„%s“ begins what it may become', (typed) => {
  expect(folded('Lange Straße')).toContain(folded(typed));
  expect(folded('Lange Straße').startsWith(folded(typed))).toBe(true);
});

test('a name is found from each of its telling words on, and not by a house number or „Straße“', () => {
  expect(keysOf('Hinter der Mauer')).toEqual(['hinterdermaur', 'maur']);
  expect(keysOf('Lange Straße 12')).toEqual([folded('Lange Straße 12')]);
  expect(keysOf('Nikolaikirche, Am Markt')).toEqual(['nikolaikircheammarkt', 'markt']);
  expect(keysOf('Hauptstr')).toEqual([folded('Hauptstraße')]);
  expect(keysOf(' – ')).toEqual([]);
});
