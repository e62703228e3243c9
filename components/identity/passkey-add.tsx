'use client';
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { PASSKEY_NAME_MAX } from '@/lib/identity/model/passkey';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { useHasScript } from '../ui/use-has-script';
import { ask, failureOf } from './passkey-asking';

/** Makes a passkey on this device, under a name. Says so where the browser cannot. */
export function PasskeyAdd({ tenantSlug, device }: { tenantSlug: string; device: string }) {
  const t = useTranslations('identity.passkeys');
  const [failure, setFailure] = useState<ReturnType<typeof failureOf> | null>(null);
  const canMake = useHasScript() && browserSupportsWebAuthn();
  if (!canMake) return <p className="identity__hint">{t('needsScript')}</p>;
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('passkey-name'));
    make(tenantSlug, name).catch((problem) => setFailure(failureOf(problem)));
  };
  return (
    <form className="identity__form" onSubmit={add}>
      {failure && <Alert tone="warning" loud title={t(`failed.${failure}`)} />}
      <TextField
        name="passkey-name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={device}
        maxLength={PASSKEY_NAME_MAX}
        autoComplete="off"
        required
      />
      <Button kind="secondary" icon="shield">
        {t('add')}
      </Button>
    </form>
  );
}

type Asked = Parameters<typeof startRegistration>[0];

/** Throws the browser's error, or the code of a refusal. */
async function make(tenantSlug: string, name: string): Promise<void> {
  const path = `/${tenantSlug}/account/passkeys`;
  const asked = await ask<Asked['optionsJSON']>(`${path}/options`);
  if ('refused' in asked) throw asked.refused;
  const answer = await startRegistration({ optionsJSON: asked.answer });
  const done = await ask(`${path}/add`, { name, answer });
  if ('refused' in done) throw done.refused;
  location.assign(`/${tenantSlug}/account?saved=passkey&at=${Date.now()}#passkeys`);
}
