import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';
import { Button, ButtonLink } from '../ui/button';

/** For somebody who is in already: on with what they came for, or out. */
export function SignedInAs({ tenantSlug, next, name }: { tenantSlug: string; next: string; name: string | null }) {
  const t = useTranslations('identity.signedIn');
  return (
    <>
      <Alert tone="success" title={name ? t('as', { name }) : t('nameless')} />
      <form className="buttons" action={`/${tenantSlug}/sign-out`} method="post">
        <ButtonLink href={next} icon="arrow-right">
          {t('goOn')}
        </ButtonLink>
        <Button kind="tertiary">{t('signOut')}</Button>
      </form>
    </>
  );
}
