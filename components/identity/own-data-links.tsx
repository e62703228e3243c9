import { useTranslations } from 'next-intl';
import { ButtonLink } from '../ui/button';

/** The ways to see and take along all own data, and to delete the account. */
export function OwnDataLinks({ tenantSlug }: { tenantSlug: string }) {
  const t = useTranslations('identity');
  return (
    <section aria-labelledby="own-data">
      <h2 id="own-data">{t('ownData.title')}</h2>
      <p>{t('ownData.text')}</p>
      <div className="buttons">
        <ButtonLink kind="secondary" href={`/${tenantSlug}/account/data`} icon="document">
          {t('ownData.look')}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={`/${tenantSlug}/account/erase`}>
          {t('erase.title')}
        </ButtonLink>
      </div>
    </section>
  );
}
