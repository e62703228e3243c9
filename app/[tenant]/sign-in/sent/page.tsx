import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeForm } from '@/components/identity/code-form';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { LINK_MINUTES, localPath } from '@/lib/identity/model';
import { askedBefore } from '@/lib/identity/session-cookie.next';
import { settings } from '@/lib/settings';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.sent'))('title') };
}

/** What to do next. It says the same whether the address is known or not, and does not repeat it. */
export default async function SentPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, t] = await Promise.all([currentTenant(slug), getTranslations('identity.sent')]);
  const next = localPath(slug, query.next);
  const again = `/${slug}/sign-in?${new URLSearchParams({ next })}`;
  const isSpent = query.refused === 'code.spent' || (await askedBefore(slug)) === null;
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      <p className="identity__lead">{t('text', { minutes: LINK_MINUTES })}</p>
      <RefusalNote query={query} />
      {!isSpent && <CodeForm tenantSlug={slug} next={next} isWrong={query.refused === 'code.wrong'} />}
      {settings().demo && (
        <p>
          <ButtonLink kind="secondary" href={`/${slug}/mailbox`} icon="mail">
            {t('mailbox')}
          </ButtonLink>
        </p>
      )}
      <p>
        {t('nothing')} <a href={again}>{t('again')}</a>
      </p>
    </div>
  );
}
