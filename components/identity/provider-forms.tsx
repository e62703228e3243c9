import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

interface Props {
  tenantSlug: string;
  next: string;
  providers: readonly { slug: string; name: string }[];
}

/** The services by which one may sign in instead, a button each; nothing where there are none. */
export function ProviderForms({ tenantSlug, next, providers }: Props) {
  const t = useTranslations('identity.openid');
  return providers.map(({ slug, name }) => (
    <form key={slug} action={`/${tenantSlug}/sign-in/openid/${slug}/start`} method="post">
      <input type="hidden" name="next" value={next} />
      <Button kind="secondary" icon="user">
        {t('signIn', { name })}
      </Button>
    </form>
  ));
}
