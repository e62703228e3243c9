import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { OwnKeys } from '@/components/api-keys/own-keys';
import { FollowedList } from '@/components/follows/followed-list';
import { ContributionList } from '@/components/identity/contribution-list';
import { LeaveForms } from '@/components/identity/leave-forms';
import { LinkedList } from '@/components/identity/linked-list';
import { MemberPicture } from '@/components/identity/member-picture';
import { MessageList } from '@/components/identity/message-list';
import { OwnDataLinks } from '@/components/identity/own-data-links';
import { PasskeyList } from '@/components/identity/passkey-list';
import { ProfileForm } from '@/components/identity/profile-form';
import { SessionList } from '@/components/identity/session-list';
import { TrustNote } from '@/components/identity/trust-note';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { ClientTexts } from '@/components/ui/client-texts';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { Time } from '@/components/ui/time';
import type { Actor } from '@/lib/actor';
import { canMakeOwnKey } from '@/lib/api-keys/policy';
import { ownKeys } from '@/lib/api-keys/queries';
import { followedBy } from '@/lib/follows/queries/followed';
import { hasBundid } from '@/lib/identity/bundid/queries';
import { currentTenant, currentToken } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { arrivalOf } from '@/lib/identity/model/device';
import { accountOf } from '@/lib/identity/queries/account';
import { passkeysOf } from '@/lib/identity/queries/passkeys';
import { sessionsOf } from '@/lib/identity/queries/sessions';
import { languageOf } from '@/lib/languages/model';
import { notificationsOf } from '@/lib/notifications/queries/told';
import { linkedProviders } from '@/lib/openid/queries/linked';
import { ownQuotes } from '@/lib/quotes/queries';
import { residencyOf } from '@/lib/residency/queries/residency';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.account'))('title') };
}

/** What is one's own in this town: messages, name and language, contributions, the ways out. */
export default async function AccountPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor, t] = await Promise.all([
    currentTenant(slug),
    currentMember(slug, `/${slug}/account`),
    getTranslations(),
  ]);
  const { sender, device } = arrivalOf(await headers());
  const [account, messages, sessions, passkeys, providers, keys] = await Promise.all([
    accountOf(actor),
    notificationsOf(actor),
    sessionsOf(actor, { sender, token: (await currentToken(slug)) ?? '' }),
    passkeysOf(actor),
    linkedProviders(actor),
    ownKeys(actor),
  ]);
  const typed = query.refused ? await typedBefore(slug, `/${slug}/account`) : null;
  const refused = refusedFields(query).get('pseudonym');
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <div className="identity__self">
        <MemberPicture of={actor.memberId} />
        <h1>{t('identity.account.title')}</h1>
      </div>
      <p className="identity__lead">
        {t(`identity.account.${account.trust === 'guest' && actor.trust !== 'guest' ? 'vouched' : account.trust}`, {
          email: account.email ?? '',
          tenant: tenant.name,
        })}
      </p>
      <TrustNote
        trust={actor.trust}
        residentUntil={(await residencyOf(actor))?.expiresAt}
        bundid={(await hasBundid(tenant)) ? `/${slug}/sign-in?trust=substantial&next=/${slug}/account` : undefined}
      />
      {actor.roles.has('operator') && (
        <p>
          <a href={`/${slug}/operator`}>{t('operator.title')}</a>
        </p>
      )}
      {actor.suspendedUntil && (
        <Alert tone="warning" title={t('identity.account.suspended')}>
          <p>
            {t.rich('identity.account.suspendedText', {
              until: () => <Time at={actor.suspendedUntil ?? ''} />,
              email: tenant.contact.email,
            })}
          </p>
        </Alert>
      )}
      <RefusalNote query={query} />
      {query.saved && !query.refused && <Alert tone="success" loud title={t('identity.account.saved')} />}
      <MessageList tenantSlug={slug} messages={messages} />
      <section aria-labelledby="profile">
        <h2 id="profile">{t('identity.account.profile')}</h2>
        <ProfileForm
          tenantSlug={slug}
          pseudonym={typed?.pseudonym ?? actor.pseudonym ?? ''}
          locale={languageOf(account.locale, tenant.languages)}
          languages={tenant.languages}
          error={refused && t(`refusals.${refused}`)}
        />
      </section>
      <FollowedList tenantSlug={slug} followed={await followedBy(actor)} back={`/${slug}/account#follows`} />
      <p>
        <ButtonLink kind="secondary" href={`/${slug}/account/messages`} icon="mail">
          {t('follows.wishes.title')}
        </ButtonLink>
      </p>
      <ContributionList contributions={account.contributions} />
      <QuotesLink slug={slug} actor={actor} />
      <ClientTexts of={['identity.passkeys']}>
        <PasskeyList tenantSlug={slug} passkeys={passkeys} device={device ?? ''} />
      </ClientTexts>
      <LinkedList tenantSlug={slug} providers={providers} />
      <SessionList tenantSlug={slug} sessions={sessions} />
      {canMakeOwnKey(actor).ok && <OwnKeys tenantSlug={slug} keys={keys} errors={errors} />}
      <OwnDataLinks tenantSlug={slug} />
      <LeaveForms tenantSlug={slug} sessions={sessions.length} />
    </div>
  );
}

async function QuotesLink({ slug, actor }: { slug: string; actor: Actor }) {
  if ((await ownQuotes(actor)).length === 0) return null;
  return (
    <p>
      <a href={`/${slug}/account/quotes`}>{(await getTranslations('identity.quotes'))('link')}</a>
    </p>
  );
}
