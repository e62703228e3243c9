import type { Check, OwnAddresses } from './check';
import { ibansIn } from './iban';
import { isOwnHost, isOwnPhone } from './own';
import { phonesIn } from './phone';

/**
 * How somebody can be reached or paid: a mail address, a telephone number, an account (IBAN). Whose it is nobody can tell
 * from it; the town's own is none.
 */
export const contact: Check = (text, { own }) => {
  const found = [
    ...mailsIn(text, own).map((at) => ({ code: 'contact-mail', at })),
    ...ibansIn(text).map((at) => ({ code: 'contact-iban', at })),
    ...phonesIn(text)
      .filter(([start, end]) => !isOwnPhone(text.slice(start, end), own))
      .map((at) => ({ code: 'contact-phone', at })),
  ];
  const [first] = found;
  return first ? { check: 'contact', facts: { count: found.length }, ...first } : null;
};

const MAIL =
  /[\p{L}\d._%+-]{1,64}(?:@|\s?[([{]\s?(?:at|ät)\s?[)\]}]\s?)([\p{L}\d-]{1,63}(?:(?:\.|\s?[([{]\s?(?:dot|punkt)\s?[)\]}]\s?)[\p{L}\d-]{1,63}){1,5})/giu;

const mailsIn = (text: string, own: OwnAddresses): [number, number][] =>
  [...text.matchAll(MAIL)]
    .filter(([, host = '']) => !isOwnHost(host.toLowerCase(), own))
    .map((match) => [match.index, match.index + match[0].length]);
