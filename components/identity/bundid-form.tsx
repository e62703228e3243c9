import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

interface Props {
  tenantSlug: string;
  next: string;
  /** How strongly one has to sign in for what one came for. */
  trust: string;
}

/** The way to the federal citizen account, and what is asked of it. */
export function BundidForm({ tenantSlug, next, trust }: Props) {
  const t = useTranslations('bundid.signIn');
  const isOnlyWay = trust === 'substantial' || trust === 'high';
  return (
    <section aria-labelledby="bundid">
      <h2 id="bundid">{t('title')}</h2>
      <p>{t('text')}</p>
      <form action={`/${tenantSlug}/sign-in/bundid/start`} method="post">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="trust" value={trust} />
        <Button kind={isOnlyWay ? 'primary' : 'secondary'} icon="arrow-right">
          {t('go')}
        </Button>
      </form>
    </section>
  );
}
