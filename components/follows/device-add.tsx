'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { useHasScript } from '../ui/use-has-script';

interface Props {
  tenantSlug: string;
  publicKey: string;
}

/** Has this browser take pushes. Asks for its permission only when somebody presses the button. */
export function DeviceAdd({ tenantSlug, publicKey }: Props) {
  const t = useTranslations('follows.devices');
  const [hasFailed, setHasFailed] = useState(false);
  const canPush = useHasScript() && 'serviceWorker' in navigator && 'PushManager' in window;
  if (!canPush) return <p className="identity__hint">{t('needsScript')}</p>;
  const add = () => void subscribe(tenantSlug, publicKey).catch(() => setHasFailed(true));
  return (
    <>
      {hasFailed && <Alert tone="warning" loud title={t('failed')} />}
      <Button type="button" kind="secondary" onClick={add}>
        {t('add')}
      </Button>
    </>
  );
}

/** Throws where the browser or its owner does not want it, or the platform does not take it. */
async function subscribe(tenantSlug: string, publicKey: string): Promise<void> {
  await navigator.serviceWorker.register('/service-worker.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint, keys } = subscription.toJSON();
  const answer = await fetch(`/${tenantSlug}/account/messages/devices/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, publicKey: keys?.p256dh, secret: keys?.auth }),
  });
  if (!answer.ok) throw new Error('Not taken');
  location.assign(`/${tenantSlug}/account/messages?saved=device#devices`);
}
