/** Whether two names can be taken for each other at a glance: `Mona Vogt`, `Møna Vogt`, `М0na_Vоgt`, `MONA V0GT`. */
export const looksLike = (one: string, other: string): boolean => skeletonOf(one) === skeletonOf(other);

/**
 * What is left of a name where letters that look alike are one letter, as in UTS #39: without marks, capitals, gaps and
 * signs. Only to be compared, never to be shown.
 */
export const skeletonOf = (name: string): string =>
  [...name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((sign) => LETTERS.get(sign) ?? sign)
    .join('')
    .replace(/[^\p{L}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd');

/** The look-alikes of each letter, small ones only: digits, then Latin, Cyrillic, Greek and Armenian. */
const LOOK_ALIKES: Record<string, string> = {
  a: '4аαӓӑ',
  b: 'ьв',
  c: 'сϲçς',
  d: 'ԁđժ',
  e: '3еєёҽεəɛ',
  g: 'ɡցɢ9',
  h: 'һнհ',
  // `i`, `l` and `1` are one, as are capital I and small l.
  i: 'l1|іїıιӏɩł',
  j: 'јϳյ',
  k: 'кκĸ',
  m: 'мϻ',
  n: 'пηոռη',
  o: '0оοσөøօծ',
  p: 'рρϱ',
  q: 'ԛգզ',
  r: 'гɾ',
  s: '5ѕʂտ$',
  t: '7тτŧ',
  u: 'υսц',
  v: 'νѵ',
  w: 'ѡԝωա',
  x: 'хχ×',
  y: 'уүγყ',
  z: '2ʐż',
};

const LETTERS = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([letter, alike]) => [...alike].map((sign) => [sign, letter] as const)),
);
