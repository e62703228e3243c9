import { SLUG_LIMIT } from '../model';

/** The address that a title makes: `Rund um den Markt` is `rund-um-den-markt`. Leaves room for a number. */
export const slugFrom = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LIMIT - 4)
    .replace(/^-+|-+$/g, '') || 'offer';

/** The wished slug and no other; or the title's, then with numbers, until one is free. */
export function* slugsFor(wished: string | undefined, title: string): Generator<string> {
  yield wished ?? slugFrom(title);
  if (!wished) for (let number = 2; number < 100; number++) yield `${slugFrom(title)}-${number}`;
}
