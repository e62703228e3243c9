import { along, languageNamed } from './along';
import type { AnswersDraft } from './answers';

/** The survey's own page at this path, with the code of who came with one. */
export const ownPage = (path: string, { code }: AnswersDraft): string =>
  typeof code === 'string' ? `${path}?${new URLSearchParams({ code })}` : path;

/** Where one is thanked there. */
export const thanksOn = (path: string, answers: AnswersDraft): string => `${ownPage(path, answers)}#survey-thanks`;

/** An address in the language that a form was filled in, where it names one. */
export const inLanguageOf = (address: string, answers: AnswersDraft): string => {
  const language = languageNamed(answers[along.language]);
  return withQuery(address, language ? { lang: language } : {});
};

/** An address that says more, before its hash. */
export function withQuery(address: string, query: Record<string, string>): string {
  if (Object.keys(query).length === 0) return address;
  const [rest = '', hash] = address.split('#');
  return `${rest}${rest.includes('?') ? '&' : '?'}${new URLSearchParams(query)}${hash ? `#${hash}` : ''}`;
}
