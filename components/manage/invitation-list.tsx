import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Time } from '../ui/time';
import { VisuallyHidden } from '../ui/visually-hidden';
import './members.css';

interface Invitation {
  id: string;
  email: string;
  roles: readonly ('moderator' | 'editor' | 'planner' | 'admin')[];
  expiresAt: Date;
  isExpired: boolean;
}

/** Invitations that wait for an answer, each to be sent again or taken back. */
export function InvitationList({ base, invitations }: { base: string; invitations: readonly Invitation[] }) {
  const t = useTranslations('town.invitations');
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('title')}</h2>
      <ul className="members">
        {invitations.map((invitation) => (
          <Row key={invitation.id} base={base} {...invitation} />
        ))}
      </ul>
    </section>
  );
}

function Row({ base, id, email, roles, expiresAt, isExpired }: Invitation & { base: string }) {
  const t = useTranslations('town.invitations');
  const role = useTranslations('manage.members.roles');
  const format = useFormatter();
  return (
    <li className="members__row">
      <div className="members__who">
        <strong>{email}</strong>
        <span className="members__email">{format.list(roles.map((name) => role(name)))}</span>
      </div>
      <div>
        {isExpired ? (
          <Badge tone="warning">{t('expired')}</Badge>
        ) : (
          t.rich('until', { date: () => <Time at={expiresAt} /> })
        )}
      </div>
      <div className="members__grant">
        <Deed action={`${base}/invite-again`} id={id} label={t('again')} email={email} />
        <Deed action={`${base}/withdraw`} id={id} label={t('withdraw')} email={email} />
      </div>
    </li>
  );
}

function Deed({ action, id, label, email }: { action: string; id: string; label: string; email: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="invitationId" value={id} />
      <Button type="submit" kind="secondary" small>
        {label}
        <VisuallyHidden>: {email}</VisuallyHidden>
      </Button>
    </form>
  );
}
