import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoOffers } from '@/db/demo/content/offers';
import { plainTemplate } from '@/lib/netiquette/model/template-de-simple';

/** What the rules for Plain German ask for, as far as it can be counted (docs/decisions/languages.md). */
const MOST_WORDS = 10;
const LEAST_SHARE = 0.9;

/** Where the six main paths lead along: find an offer, read it, write, draw on the map, answer a survey, report; and sign in. */
const MAIN_PATHS = [
  'common',
  'layout',
  'portal',
  'tenant',
  'offers',
  'thread',
  'map',
  'identity',
  'report',
  'netiquette',
  'search',
];

/** Hard words, of which there is an easier one. */
const HARD = [
  'abzüglich Administration adäquat Akzeptanz anbei anderweitig anhand Anhörung Anliegen Annotation ',
  'aufgrund Aufstellungsbeschluss Auslegung ausschließlich Authentifizierung barrierefrei Bauleitplanung ',
  'beantragen Bebauungsplan bekanntgeben Bekanntmachung berücksichtigen bezüglich Bürgerbegehren Dialog ',
  'diesbezüglich differenziert diskutieren effektiv Einsichtnahme Einvernehmen entsprechend erfolgen ',
  'erforderlich erheblich Erörterung Evaluation evaluieren Feedback fristgerecht gegebenenfalls gemäß ',
  'generieren gewährleisten grundsätzlich hinsichtlich hinterlegen implementieren individuell infolge ',
  'informieren initiieren Inkrafttreten Innovation insbesondere integrieren Interaktion Kategorie Kommentar ',
  'Kommune Konsultation Kriterium Maßnahme mithin mittels Mobilität Modalität nachhaltig obligatorisch ',
  'optimieren Option Partizipation partizipieren potenziell Pseudonym realisieren reduzieren registrieren ',
  'relevant Satzung sofern sowie Stellungnahme Synergie transparent umgehend unverzüglich Veranstaltung ',
  'Verfahren verifizieren veröffentlichen vorbehaltlich vorliegend Wohnsitz zeitnah zulässig zuständig ',
  'zuzüglich zwecks übermitteln',
]
  .join('')
  .split(' ');

const messages = () => {
  const files = readdirSync('messages/de-simple').map((file) => `messages/de-simple/${file}`);
  const formats = ['dialogue', 'map-dialogue', 'survey'].map((code) => `lib/formats/${code}/texts/de-simple.json`);
  return [...files, ...formats].flatMap((file) => textsIn(JSON.parse(readFileSync(file, 'utf8'))).map(asSaid));
};
const offers = () => demoOffers.flatMap(({ plain }) => plain ?? []);
const rules = () => plainTemplate.flatMap(({ title, body }) => [title, body]);

test.each([
  ['the interface', messages],
  ['the offers of the demo', offers],
  ['the rules', rules],
])('%s in Plain German: short sentences, no hard words', (_, texts) => {
  const all = texts();
  const sentences = all.flatMap(sentencesIn);
  const long = sentences.filter((sentence) => wordsIn(sentence).length > MOST_WORDS);
  expect(long.length / sentences.length, long.join('\n')).toBeLessThanOrEqual(1 - LEAST_SHARE);
  const hard = new RegExp(`(?<![\\p{L}])(${HARD.join('|')})(e|en|er|es|s|n)?(?![\\p{L}])`, 'iu');
  expect(all.filter((text) => hard.test(text))).toEqual([]);
});

test('Plain German has words for each of the main paths', () => {
  const there = readdirSync('messages/de-simple').map((file) => file.replace('.json', ''));
  expect(MAIN_PATHS.filter((namespace) => !there.includes(namespace))).toEqual([]);
});

const sentencesIn = (text: string) =>
  text
    .split(/[.!?:]+(?=\s|$|[“"])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);

const wordsIn = (sentence: string) => sentence.match(/[\p{L}\d][\p{L}\d·-]*/gu) ?? [];

/** A message with one word for each fact, and the last branch of each choice. */
function asSaid(text: string): string {
  const facts = text.replace(/<\/?\w+>/g, '').replace(/\{\w+\}|#/g, '1');
  let said = facts;
  for (let before = ''; before !== said; ) {
    before = said;
    said = said.replace(/\{\w+, (?:plural|select|number|date)[^{}]*(?:\{([^{}]*)\}\s*(?:[=\w-]+ )?)*\}/g, '$1');
  }
  return said;
}

const textsIn = (tree: object): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? value : textsIn(value)));
