import { expect, test } from 'vitest';
import { type CheckName, nowhere } from './check';
import { assess } from './checks';
import { languageIn } from './language';
import { wordList } from './word-list';

const own = { hosts: ['lindenfurt.example'], phones: ['0421 / 361-7000'] };
const context = { ...nowhere, own, languages: ['de', 'en'], words: wordList([]) };
const seenIn = (text: string, ...names: CheckName[]) =>
  assess(text, context, names).map(({ code, at }) => [code, at && text.slice(...at)])[0] ?? null;

test.each([
  ['Siehe https://www.werbung.de/a?b=1.', 'https://www.werbung.de/a?b=1'],
  ['(http://x.example/plan)', 'http://x.example/plan'],
  ['Mehr auf werbung.de!', 'werbung.de'],
  ['www.verein-am-markt.org, dort', 'www.verein-am-markt.org'],
  ['bit.ly/abc', null],
  ['Das ist z.B. so. Und usw.Das auch.', null],
  ['Siehe www.lindenfurt.example/plan und planung.lindenfurt.example', null],
  ['Schreiben Sie an rat@verein.de', null],
  ['Um 8.30 Uhr, 3.500 Euro, Nr. 4.a', null],
])('links: %s', (text, passage) => {
  expect(seenIn(text, 'links')).toEqual(passage && ['links', passage]);
});

test.each([
  ['Fragen an max.muster@web.de bitte', 'contact-mail', 'max.muster@web.de'],
  ['max.muster (at) web (punkt) de', 'contact-mail', 'max.muster (at) web (punkt) de'],
  ['Rufen Sie an: 0171 1234567', 'contact-phone', '0171 1234567'],
  ['+49 (0) 421 36 12 34', 'contact-phone', '+49 (0) 421 36 12 34'],
  ['Herr Meier, (04221) 99-1234, ist zuständig', 'contact-phone', '04221) 99-1234'],
  ['0043 1 5812345', 'contact-phone', '0043 1 5812345'],
  ['Spenden an DE89 3704 0044 0532 0130 00, danke', 'contact-iban', 'DE89 3704 0044 0532 0130 00'],
  ['de89370400440532013000', 'contact-iban', 'de89370400440532013000'],
  ['AT61 1904 3002 3457 3201', 'contact-iban', 'AT61 1904 3002 3457 3201'],
])('contact data: %s', (text, code, passage) => {
  expect(seenIn(text, 'contact')).toEqual([code, passage]);
});

test.each([
  'DE89 3704 0044 0532 0130 01 hat eine falsche Prüfziffer',
  'Am 01.05.2022 von 08:00 bis 09:30 Uhr',
  'In den Jahren 2030-2040, Haushalt 0.500.000',
  'Zwischen 0800 - 1600 Uhr',
  'Bebauungsplan 4103-2022 und Flurstück 12/345',
  'Rathaus: 0421 361 7000 oder rathaus@lindenfurt.example',
  'PLZ 04103 Leipzig, Hausnummer 12',
  'CO2 um 0,5 bis 0,75 % weniger @ home',
  'Die Linie 10 fährt 0 bis 5 mal',
])('no contact data: %s', (text) => {
  expect(seenIn(text, 'contact')).toBeNull();
});

test.each([
  ['BAUT DEN VERKEHR AUS', 'shouting-capitals', 'BAUT DEN VERKEHR AUS'],
  ['Also: SO GEHT DAS NICHT, Leute', 'shouting-capitals', 'SO GEHT DAS NICHT'],
  ['ÖPNV, NATO, EU, ÖBB, SPD und CDU', null, null],
  ['Die DIN EN ISO 14001 gilt', null, null],
  ['Nein!!!!', 'shouting-marks', '!!!!'],
  ['Nein!!! Wirklich?!', null, null],
  ['Ein GANZ wichtiger Punkt', null, null],
])('shouting: %s', (text, code, passage) => {
  expect(seenIn(text, 'shouting')).toEqual(code && [code, passage]);
});

test.each([
  [
    'de',
    'Der neue Platz soll mehr Bäume haben, weil es im Sommer sehr heiß ist und die Kinder keinen Schatten finden.',
  ],
  ['en', 'I think that the new square should have more trees, because it is very hot in summer for all of us.'],
  ['tr', 'Yeni meydanda daha çok ağaç olmalı, çünkü yazın burada çok sıcak ve bu bizim için gerekli bir şey.'],
  ['uk', 'На новій площі має бути більше дерев, бо влітку тут дуже спекотно і немає тіні для дітей.'],
  ['ru', 'На новой площади должно быть больше деревьев, потому что летом здесь очень жарко и мы ищем тень.'],
  ['ar', 'يجب أن يكون في الساحة الجديدة المزيد من الأشجار لأن الجو حار جدا في الصيف ولا يوجد ظل'],
  [null, 'Great idea, thanks!'],
  [null, 'Parken, Bäume, Bänke, Brunnen, Fahrradständer, Spielplatz, Wochenmarkt, Außengastronomie'],
  [null, 'There is no economy on a dead planet! Klimazerstörung schadet auch der Wirtschaft.'],
])('language %s: %s', (language, text) => {
  expect(languageIn(text)).toBe(language);
});

test('only a language that the town does not speak is told', () => {
  const english = 'I think that the new square should have more trees, because it is very hot in summer for all of us.';
  const turkish = 'Yeni meydanda daha çok ağaç olmalı, çünkü yazın burada çok sıcak ve bu bizim için gerekli bir şey.';
  expect([english, turkish].map((text) => seenIn(text, 'language'))).toEqual([null, ['language', null]]);
});

test('what is known of the author is told with its figures', () => {
  const found = assess('Noch einer.', { ...context, lately: 9, isFirst: true }, ['flood', 'first']);
  expect(found.map(({ code, facts }) => [code, facts])).toEqual([
    ['flood', { count: 9, minutes: 10 }],
    ['first', { hours: 24 }],
  ]);
  expect(assess('Noch einer.', { ...context, lately: 7 }, ['flood', 'first'])).toEqual([]);
});
