import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { type InvitationPage as Invitation, invitationPage } from '@/lib/identity/queries/invitations';

interface Props {
  params: Promise<{ tenant: string; invitation: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('town.invitation'))('title'), robots: { index: false } };
}

/** Where a mailed invitation leads: what one is asked to, and the way to prove one's address and accept. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ tenant: slug, invitation: id }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor, t] = await Promise.all([currentTenant(slug), currentActor(slug), getTranslations()]);
  const invitation = await orNotFound(invitationPage(actor, id));
  const format = await getFormatter();
  const roles = format.list(invitation.roles.map((role) => t(`manage.members.roles.${role}`)));
  const strong = (words: React.ReactNode) => <strong>{words}</strong>;
  if (query.done) return <Accepted tenantSlug={slug} roles={roles} />;
  return (
    <div className="page identity">
      <h1>{t('town.invitation.title')}</h1>
      <RefusalNote query={query} />
      <p className="identity__lead">{t.rich('town.invitation.lead', { tenant: tenant.name, roles, strong })}</p>
      <Answer base={`/${slug}/invitations/${id}`} invitation={invitation} />
    </div>
  );
}

async function Answer({ base, invitation: { may, email } }: { base: string; invitation: Invitation }) {
  const t = await getTranslations('town.invitation');
  if (may.ok)
    return (
      <form action={`${base}/accept`} method="post">
        <Button icon="check">{t('accept')}</Button>
      </form>
    );
  if (may.code === 'sign-in.needed' || may.code === 'invitation.other-address')
    return (
      <form action={`${base}/link`} method="post" className="stack">
        <p>{t(may.code === 'sign-in.needed' ? 'prove' : 'otherAddress', { email })}</p>
        <Button icon="mail">{t('mailLink')}</Button>
      </form>
    );
  return (
    <Alert tone="warning" title={t(may.code === 'invitation.expired' ? 'expired' : 'spent')}>
      <p>{t('askAgain')}</p>
    </Alert>
  );
}

async function Accepted({ tenantSlug, roles }: { tenantSlug: string; roles: string }) {
  const t = await getTranslations('town.invitation');
  return (
    <div className="page identity">
      <h1>{t('welcome')}</h1>
      <Alert tone="success" loud title={t('accepted', { roles })} />
      <div className="buttons">
        <ButtonLink href={`/${tenantSlug}/manage`}>{t('toManage')}</ButtonLink>
        <ButtonLink kind="secondary" href={`/${tenantSlug}/welcome?next=/${tenantSlug}/manage`}>
          {t('toName')}
        </ButtonLink>
      </div>
    </div>
  );
}
