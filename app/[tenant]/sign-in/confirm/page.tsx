import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { localPath } from '@/lib/identity/model';
import { askedBefore } from '@/lib/identity/session-cookie.next';
import { lookAtLink } from '@/lib/identity/sign-in-link.next';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.confirm'))('title'), robots: { index: false } };
}

/** Where a mailed link leads. Looking uses nothing up, since mail scanners look; the button does. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, t] = await Promise.all([currentTenant(slug), getTranslations('identity.confirm')]);
  const next = localPath(slug, query.next);
  const token = query.token ?? '';
  const link = await lookAtLink(tenant, token, await askedBefore(slug));
  return (
    <div className="page identity">
      <h1>{t('title')}</h1>
      {link === null ? (
        <>
          <Alert tone="warning" title={t('spent')}>
            <p>{t('spentText')}</p>
          </Alert>
          <ButtonLink href={`/${slug}/sign-in?${new URLSearchParams({ next })}`} icon="mail">
            {t('again')}
          </ButtonLink>
        </>
      ) : (
        <>
          <RefusalNote query={query} />
          <p className="identity__lead">
            {t.rich('as', { tenant: tenant.name, email: link.email, strong: (words) => <strong>{words}</strong> })}
          </p>
          {!link.isHere && (
            <Alert tone="warning" title={t('elsewhere')}>
              <p>{t('elsewhereText')}</p>
            </Alert>
          )}
          <form action={`/${slug}/sign-in/confirm/redeem`} method="post">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="next" value={next} />
            <Button icon="check">{t('go')}</Button>
          </form>
          <p className="identity__hint">{t('notYou')}</p>
        </>
      )}
    </div>
  );
}
