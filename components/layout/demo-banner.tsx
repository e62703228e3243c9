import './demo-banner.css';
import { useTranslations } from 'next-intl';

/** Says that nothing here is real. In a town's space it also leads to the demo's sign-ins and its mails. */
export function DemoBanner({ tenantSlug }: { tenantSlug: string | null }) {
  const t = useTranslations('layout.demo');
  return (
    <aside className="demo-banner no-print" aria-label={t('label')}>
      <div className="page demo-banner__row">
        <p className="demo-banner__text">{t('text')}</p>
        {tenantSlug && (
          <p className="demo-banner__links">
            <a href={`/${tenantSlug}/sign-in`}>{t('signIn')}</a>
            <a href={`/${tenantSlug}/mailbox`}>{t('mailbox')}</a>
          </p>
        )}
      </div>
    </aside>
  );
}
