import { useTranslations } from 'next-intl';
import type { LinkedProvider } from '@/lib/openid/queries/linked';
import { Time } from '../ui/time';
import { ProviderForms } from './provider-forms';

/** The services that lead to this account, and those that may be joined to it; nothing where the town has none. */
export function LinkedList({ tenantSlug, providers }: { tenantSlug: string; providers: readonly LinkedProvider[] }) {
  const t = useTranslations('identity.openid');
  if (providers.length === 0) return null;
  const others = providers.filter(({ linkedAt }) => linkedAt === null);
  return (
    <section id="services" aria-labelledby="services-title">
      <h2 id="services-title">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="identity__list">
        {providers.map(
          ({ slug, name, linkedAt }) =>
            linkedAt && (
              <li key={slug}>
                <p className="identity__list-head">{name}</p>
                <p className="identity__facts">{t.rich('linked', { at: () => <Time at={linkedAt} /> })}</p>
              </li>
            ),
        )}
      </ul>
      <div className="identity__ways">
        <ProviderForms tenantSlug={tenantSlug} next={`/${tenantSlug}/account`} providers={others} />
      </div>
    </section>
  );
}
