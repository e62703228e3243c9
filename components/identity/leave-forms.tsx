import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { SignOutForm } from './sign-out-form';

/** Out of this browser, or out of all of them. */
export function LeaveForms({ tenantSlug, sessions }: { tenantSlug: string; sessions: number }) {
  const t = useTranslations('identity.leave');
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">{t('title')}</h2>
      <div className="buttons">
        <SignOutForm action={`/${tenantSlug}/sign-out`}>
          <Button kind="secondary">{t('here')}</Button>
        </SignOutForm>
        {sessions > 1 && (
          <SignOutForm action={`/${tenantSlug}/sign-out/everywhere`}>
            <Button kind="tertiary">{t('everywhere')}</Button>
          </SignOutForm>
        )}
      </div>
    </section>
  );
}
