import { useTranslations } from 'next-intl';
import type { Device } from '@/lib/notifications/queries/wishes';
import { Button } from '../ui/button';
import { Time } from '../ui/time';
import { DeviceAdd } from './device-add';

interface Props {
  tenantSlug: string;
  devices: readonly Device[];
  /** The key that browsers subscribe with. */
  publicKey: string;
}

/** The browsers that take pushes, each with the way out, and the way in for this one. */
export function DeviceList({ tenantSlug, devices, publicKey }: Props) {
  const t = useTranslations('follows.devices');
  return (
    <section id="devices" aria-labelledby="devices-title">
      <h2 id="devices-title">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="identity__list">
        {devices.map(({ id, name, addedAt }) => (
          <li key={id}>
            <p className="identity__list-head">
              {name ?? t('unknown')}
              <span className="identity__when">
                <Time at={addedAt} show="moment" />
              </span>
            </p>
            <form action={`/${tenantSlug}/account/messages/devices/remove`} method="post">
              <input type="hidden" name="deviceId" value={id} />
              <Button kind="secondary" small aria-label={t('endNamed', { device: name ?? t('unknown') })}>
                {t('end')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <DeviceAdd tenantSlug={tenantSlug} publicKey={publicKey} />
    </section>
  );
}
