import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

/** Out of this browser, or out of all of them. */
export function LeaveForms({ tenantSlug, sessions }: { tenantSlug: string; sessions: number }) {
  const t = useTranslations('identity.leave');
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">{t('title')}</h2>
      <p>{t('sessions', { sessions })}</p>
      <div className="buttons">
        <form action={`/${tenantSlug}/sign-out`} method="post">
          <Button kind="secondary">{t('here')}</Button>
        </form>
        {sessions > 1 && (
          <form action={`/${tenantSlug}/sign-out/everywhere`} method="post">
            <Button kind="tertiary">{t('everywhere')}</Button>
          </form>
        )}
      </div>
    </section>
  );
}
