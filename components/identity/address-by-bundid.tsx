import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

/** Has BundID tell the postcode of one's address, and nothing else of it. */
export function AddressByBundid({ tenantSlug, next }: { tenantSlug: string; next: string }) {
  const t = useTranslations('residency.address');
  return (
    <section aria-labelledby="by-address">
      <h2 id="by-address">{t('title')}</h2>
      <p>{t('text')}</p>
      <form action={`/${tenantSlug}/sign-in/bundid/start`} method="post">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="purpose" value="residency" />
        <Button icon="arrow-right">{t('go')}</Button>
      </form>
    </section>
  );
}
