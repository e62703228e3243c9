import type { NetiquetteRule } from '../model';
import { germanTemplate } from './template-de';
import { plainTemplate } from './template-de-simple';
import { englishTemplate } from './template-en';

/** The rules that a space begins with, in all languages. */
export const netiquetteTemplate: NetiquetteRule[] = germanTemplate.map((de, index) => {
  const others = { 'de-simple': plainTemplate[index], en: englishTemplate[index] };
  return { number: index + 1, wordings: { de, ...others } as NetiquetteRule['wordings'] };
});
