import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BundidForm } from '@/components/identity/bundid-form';
import { DemoPeople } from '@/components/identity/demo-people';
import { GuestForm } from '@/components/identity/guest-form';
import { LinkForm } from '@/components/identity/link-form';
import { PasskeySignIn } from '@/components/identity/passkey-sign-in';
import { ProviderForms } from '@/components/identity/provider-forms';
import { SignedInAs } from '@/components/identity/signed-in-as';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ClientTexts } from '@/components/ui/client-texts';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { isSignedIn, meets } from '@/lib/actor';
import { hasBundid } from '@/lib/identity/bundid/queries';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { localPath } from '@/lib/identity/model';
import { requirable } from '@/lib/identity/model/trust';
import { demoMembers, welcomesGuests } from '@/lib/identity/queries';
import { providerNames } from '@/lib/openid/queries/providers';
import { settings } from '@/lib/settings';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.signIn'))('title') };
}

/** `?next=` is where to go on afterwards, `?trust=` how strongly one has to sign in for what one came for. */
export default async function SignInPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor, t] = await Promise.all([currentTenant(slug), currentActor(slug), getTranslations()]);
  const next = localPath(slug, query.next);
  const trust = requirable.find((known) => known === query.trust) ?? 'guest';
  // No mail address is that much.
  const needsBundid = trust === 'substantial' || trust === 'high';
  const bundid = await hasBundid(tenant);
  const isEnough = isSignedIn(actor) && meets(actor, trust);
  const offersGuest = !isSignedIn(actor) && trust === 'guest' && (await welcomesGuests(tenant.id));
  const typed = query.refused ? await typedBefore(slug, `/${slug}/sign-in`) : null;
  const refused = refusedFields(query).get('email');
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('identity.signIn.title')}</h1>
      <RefusalNote query={query} />
      {isEnough ? (
        <SignedInAs tenantSlug={slug} next={next} name={actor.pseudonym} />
      ) : needsBundid ? (
        <p className="identity__lead">{t(bundid ? `bundid.needed.${trust}` : 'refusals.trust.no-bundid')}</p>
      ) : (
        <section>
          <p className="identity__lead">{t(`identity.signIn.${isSignedIn(actor) ? 'leadGuest' : 'lead'}`)}</p>
          <LinkForm
            tenantSlug={slug}
            next={next}
            typed={typed?.email ?? ''}
            error={refused && t(`refusals.${refused}`)}
          />
          <div className="identity__ways">
            <ClientTexts of={['identity.passkeys']}>
              <PasskeySignIn tenantSlug={slug} next={next} />
            </ClientTexts>
            <ProviderForms tenantSlug={slug} next={next} providers={await providerNames(tenant.id)} />
          </div>
        </section>
      )}
      {!isEnough && bundid && <BundidForm tenantSlug={slug} next={next} trust={trust} />}
      {offersGuest && <GuestForm tenantSlug={slug} next={next} />}
      {settings().demo && !(needsBundid && !isEnough) && (
        <DemoPeople tenantSlug={slug} next={next} people={await demoMembers(tenant)} />
      )}
    </div>
  );
}
