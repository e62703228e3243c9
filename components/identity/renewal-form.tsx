import './introduction-form.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { NetiquetteCheck } from './netiquette-check';

interface Props {
  tenantSlug: string;
  next: string;
  version: number;
  error: string | undefined;
  /** The rules, as they are now. */
  children: ReactNode;
}

/** Yes once more, to rules that have changed. */
export function RenewalForm({ tenantSlug, next, version, error, children }: Props) {
  const t = useTranslations('netiquette.again');
  return (
    <form action={`/${tenantSlug}/welcome/accept`} method="post">
      <input type="hidden" name="next" value={next} />
      <section className="introduction__rules" aria-labelledby="netiquette-rules">
        <h2 id="netiquette-rules">{t('all')}</h2>
        {children}
      </section>
      <NetiquetteCheck version={version} error={error} />
      <Button icon="check">{t('done')}</Button>
    </form>
  );
}
