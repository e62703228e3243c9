import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { IntroductionForm } from '@/components/identity/introduction-form';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { isSignedIn } from '@/lib/actor';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { localPath } from '@/lib/identity/model';
import { isIntroduced } from '@/lib/identity/policy';
import { netiquetteOf } from '@/lib/tenants/queries';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.welcome'))('title') };
}

/** The first steps before the first contribution. Who has taken them, or is nobody yet, is led on at once. */
export default async function WelcomePage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor, t] = await Promise.all([currentTenant(slug), currentActor(slug), getTranslations()]);
  const next = localPath(slug, query.next);
  const here = `/${slug}/welcome?${new URLSearchParams({ next })}`;
  if (!isSignedIn(actor)) redirect(`/${slug}/sign-in?${new URLSearchParams({ next: here })}`);
  if (isIntroduced(actor)) redirect(next);
  const typed = query.refused ? await typedBefore(slug, `/${slug}/welcome`) : null;
  const errors = Object.fromEntries([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  return (
    <div className="page identity">
      <h1>{t('identity.welcome.title')}</h1>
      <p className="identity__lead">{t('identity.welcome.lead', { tenant: tenant.name })}</p>
      <RefusalNote query={query} />
      <IntroductionForm
        tenantSlug={slug}
        next={next}
        pseudonym={typed?.pseudonym ?? actor.pseudonym ?? ''}
        rules={await netiquetteOf(tenant.id, await getLocale())}
        errors={errors}
      />
    </div>
  );
}
