import './introduction-form.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PSEUDONYM_MAX } from '@/lib/identity/model/pseudonym';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { NetiquetteCheck } from './netiquette-check';

interface Props {
  tenantSlug: string;
  next: string;
  pseudonym: string;
  /** The number of the netiquette's version. */
  version: number | undefined;
  /** Its rules. */
  children: ReactNode;
  /** The sentences of what was refused, by the fields' names. */
  errors: { pseudonym?: string | undefined; netiquette?: string | undefined };
}

/** The first steps, taken once: a name to be seen under, and yes to the rules that stand above the box. */
export function IntroductionForm({ tenantSlug, next, pseudonym, version, errors, children }: Props) {
  const t = useTranslations('identity.welcome');
  return (
    <form action={`/${tenantSlug}/welcome/introduce`} method="post">
      <input type="hidden" name="next" value={next} />
      <div className="identity__form">
        <TextField
          name="pseudonym"
          label={t('pseudonym')}
          hint={t('pseudonymHint')}
          error={errors.pseudonym}
          defaultValue={pseudonym}
          autoComplete="nickname"
          maxLength={PSEUDONYM_MAX}
          required
        />
      </div>
      <section className="introduction__rules" aria-labelledby="netiquette-rules">
        <h2 id="netiquette-rules">{t('rules')}</h2>
        {children}
      </section>
      <NetiquetteCheck version={version} error={errors.netiquette} />
      <Button icon="check">{t('done')}</Button>
    </form>
  );
}
