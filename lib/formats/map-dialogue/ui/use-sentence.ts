import { useTranslations } from 'next-intl';
import type { Facts } from '@/lib/errors';

/** The sentence of a refusal's code; a general one where nobody has written one yet. */
export function useSentence(): (code: string, facts?: Facts) => string {
  const t = useTranslations();
  return (code, facts) =>
    t.has(`refusals.${code}`) ? t(`refusals.${code}`, facts as Record<string, string>) : t('common.refused');
}
