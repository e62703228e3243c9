'use client';
import { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { useHasScript } from '../ui/use-has-script';
import { ask, failureOf } from './passkey-asking';

interface Props {
  tenantSlug: string;
  next: string;
}

/** Signs in with a passkey: by its button, or offered with the address where the browser can. Nothing without scripts. */
export function PasskeySignIn({ tenantSlug, next }: Props) {
  const t = useTranslations('identity.passkeys');
  const [failure, setFailure] = useState<ReturnType<typeof failureOf> | null>(null);
  const canUse = useHasScript() && browserSupportsWebAuthn();
  useEffect(() => void offerWithAddress(tenantSlug, next).catch(() => {}), [tenantSlug, next]);
  if (!canUse) return null;
  const go = () => signIn(tenantSlug, { next }).catch((problem) => setFailure(failureOf(problem)));
  return (
    <div className="identity__passkey">
      {failure && <Alert tone="warning" loud title={t(`failed.${failure}`)} />}
      <Button type="button" kind="secondary" icon="shield" onClick={go}>
        {t('signIn')}
      </Button>
    </div>
  );
}

async function offerWithAddress(tenantSlug: string, next: string): Promise<void> {
  if (await browserSupportsWebAuthnAutofill()) await signIn(tenantSlug, { next, useBrowserAutofill: true });
}

type Asked = Parameters<typeof startAuthentication>[0];

/** Throws the browser's error, or the code of a refusal. */
async function signIn(tenantSlug: string, how: { next: string; useBrowserAutofill?: boolean }): Promise<void> {
  const path = `/${tenantSlug}/sign-in/passkey`;
  const asked = await ask<Asked['optionsJSON']>(`${path}/options`);
  if ('refused' in asked) throw asked.refused;
  const { next, useBrowserAutofill = false } = how;
  const answer = await startAuthentication({ optionsJSON: asked.answer, useBrowserAutofill });
  const done = await ask(path, { answer });
  if ('refused' in done) throw done.refused;
  location.assign(next);
}
