import { useTranslations } from 'next-intl';
import type { PasskeyView } from '@/lib/identity/queries/passkeys';
import { Button } from '../ui/button';
import { Time } from '../ui/time';
import { PasskeyAdd } from './passkey-add';

interface Props {
  tenantSlug: string;
  passkeys: readonly PasskeyView[];
  /** What this device is called, for the name of the next one. */
  device: string;
}

/** The keys with which one signs in without a mail. */
export function PasskeyList({ tenantSlug, passkeys, device }: Props) {
  const t = useTranslations('identity.passkeys');
  return (
    <section id="passkeys" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="identity__list">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <p className="identity__list-head">{passkey.name}</p>
            <p className="identity__facts">
              {t.rich('facts', { host: passkey.host, added: () => <Time at={passkey.addedAt} /> })}{' '}
              {passkey.lastUsedAt
                ? t.rich('used', { at: () => <Time at={passkey.lastUsedAt ?? ''} show="moment" /> })
                : t('unused')}
            </p>
            <form action={`/${tenantSlug}/account/passkeys/remove`} method="post">
              <input type="hidden" name="id" value={passkey.id} />
              <Button kind="secondary" small aria-label={t('removeNamed', { name: passkey.name })}>
                {t('remove')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <PasskeyAdd tenantSlug={tenantSlug} device={device} />
    </section>
  );
}
