import { expect, test } from 'vitest';
import { heardIn } from './heard';

test.each([
  ['Meydanda daha fazla gölge ve birkaç bank istiyoruz.', 'tr'],
  ['Çocuklar için güvenli bir geçit olmalı.', 'tr'],
  ['There should be more benches in the shade.', 'en'],
  ['На площі бракує тіні та лавок.', 'uk'],
  ['На площади не хватает тени, а скамейки были бы хороши.', 'ru'],
  ['نحتاج إلى مزيد من الظل في الساحة.', 'ar'],
  ['در میدان به سایه و نیمکت بیشتری نیاز داریم، چون گرم است.', 'fa'],
])('“%s” is heard as %s', (text, language) => {
  expect(heardIn(text)).toBe(language);
});

test.each([
  'Am Marktplatz fehlt Schatten, und die Bänke sind zu weit auseinander.',
  'Mehr Bäume!',
  'Herr Yıldırım von der Işık-Schule hat recht, das ist zu laut.',
  'Das „Sharing is caring“-Schild am Bahnhof gefällt mir nicht.',
  '👍',
  '',
  '12345',
])('“%s” is not told from German', (text) => {
  expect(heardIn(text)).toBeUndefined();
});
