import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

/** Lets somebody take part without an address, where the town allows it. */
export function GuestForm({ tenantSlug, next }: { tenantSlug: string; next: string }) {
  const t = useTranslations('identity.guest');
  return (
    <section aria-labelledby="as-guest">
      <h2 id="as-guest">{t('title')}</h2>
      <p>{t('text')}</p>
      <form action={`/${tenantSlug}/sign-in/guest`} method="post">
        <input type="hidden" name="next" value={next} />
        <Button kind="secondary" icon="user">
          {t('go')}
        </Button>
      </form>
    </section>
  );
}
