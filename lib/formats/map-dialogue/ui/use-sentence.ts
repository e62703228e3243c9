import { useTranslations } from 'next-intl';

/** The sentence of a refusal's code; a general one where nobody has written one yet. */
export function useSentence(): (code: string) => string {
  const t = useTranslations();
  return (code) => (t.has(`refusals.${code}`) ? t(`refusals.${code}`) : t('common.refused'));
}
