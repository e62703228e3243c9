import { useTranslations } from 'next-intl';
import type { Problem } from '@/lib/errors';
import { Alert } from '../ui/alert';

/** What could be better before an offer is published, each with the way to its field. `base`: the page of the details. */
export function OfferHints({ hints, base }: { hints: readonly Problem[]; base: string }) {
  const t = useTranslations('manage.hints');
  if (hints.length === 0) return null;
  return (
    <Alert tone="info" title={t('title')}>
      <p>{t('intro')}</p>
      <ul>
        {hints.map(({ field, code }) => (
          <li key={`${field} ${code}`}>
            <a href={`${base}#${field}`}>{t(`field.${field}`)}</a>: {t(code.replace('hint.', ''))}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
