import { useTranslations } from 'next-intl';
import type { ProviderView } from '@/lib/openid/queries/providers';
import { Button } from '../ui/button';
import './members.css';

/** The services by which one signs in to the town, each with what it does; to be tested or removed. */
export function ProviderList({ base, providers }: { base: string; providers: readonly ProviderView[] }) {
  const t = useTranslations('manage.signIn');
  if (providers.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="members" id="providers">
      {providers.map((provider) => (
        <li key={provider.id} className="members__row">
          <div className="members__who">
            <strong>{provider.name}</strong>
            <span className="members__email">{provider.issuer}</span>
            <Rules provider={provider} />
          </div>
          <form method="post" action={`${base}/test`}>
            <input type="hidden" name="slug" value={provider.slug} />
            <Button kind="secondary" small>
              {t('test')}
            </Button>
          </form>
          <form method="post" action={`${base}/remove`}>
            <input type="hidden" name="id" value={provider.id} />
            <Button kind="tertiary" small aria-label={t('removeNamed', { name: provider.name })}>
              {t('remove')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Rules({ provider: { vouchesForEmail, groupRoles } }: { provider: ProviderView }) {
  const t = useTranslations('manage');
  return (
    <span>
      {t(`signIn.${vouchesForEmail ? 'vouches' : 'vouchesNot'}`)}{' '}
      {groupRoles.map(({ group, role }) => `${group}: ${t(`members.roles.${role}`)}`).join(' · ')}
    </span>
  );
}
