import { useLocale } from 'next-intl';
import { directionOf, isSameTongue } from '@/lib/languages/model';

/** What says of a text in which language it is, where that is not the page's: browsers read, break and turn it by that. */
export const useMarked = (written: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  isSameTongue(written, useLocale()) ? {} : { lang: written, dir: directionOf(written) };
