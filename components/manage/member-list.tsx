import { useTranslations } from 'next-intl';
import type { Role } from '@/lib/actor';
import { grantableRoles } from '@/lib/identity/model/role-wish';
import { Button } from '../ui/button';
import { Select } from '../ui/fields';
import { Icon } from '../ui/icon';
import { VisuallyHidden } from '../ui/visually-hidden';
import './members.css';

interface Member {
  id: string;
  pseudonym: string | null;
  email: string;
  roles: readonly Role[];
}

interface Props {
  /** The address of the page; its forms are sent to addresses below it. */
  base: string;
  members: readonly Member[];
  /** Who looks: nobody removes themselves. */
  ownId: string;
}

/** Members with their roles, each of which can be taken, and others given. */
export function MemberList({ base, members, ownId }: Props) {
  const t = useTranslations('manage.members');
  if (members.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="members" id="members">
      {members.map((member) => (
        <li key={member.id} className="members__row">
          <div className="members__who">
            <strong>{member.pseudonym ?? t('nameless')}</strong>
            <span className="members__email">{member.email}</span>
          </div>
          <div className="members__roles">
            {grantableRoles.map(
              (role) => member.roles.includes(role) && <Revoke key={role} base={base} member={member} role={role} />,
            )}
          </div>
          <div className="members__deeds">
            <Grant base={base} member={member} />
            {member.roles.length > 0 && member.id !== ownId && <Remove base={base} member={member} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Revoke({ base, member, role }: { base: string; member: Member; role: Role }) {
  const t = useTranslations('manage.members');
  return (
    <form method="post" action={`${base}/revoke`}>
      <input type="hidden" name="memberId" value={member.id} />
      <button type="submit" className="members__role" name="role" value={role}>
        <span>{t(`roles.${role}`)}</span>
        <VisuallyHidden> {t('revoke', { name: member.pseudonym ?? member.email })}</VisuallyHidden>
        <Icon name="close" size="small" />
      </button>
    </form>
  );
}

function Remove({ base, member }: { base: string; member: Member }) {
  const t = useTranslations('town');
  return (
    <form method="post" action={`${base}/remove`}>
      <input type="hidden" name="memberId" value={member.id} />
      <Button type="submit" kind="tertiary" small>
        {t('removeFromTeam')}
        <VisuallyHidden>: {member.pseudonym ?? member.email}</VisuallyHidden>
      </Button>
    </form>
  );
}

function Grant({ base, member }: { base: string; member: Member }) {
  const t = useTranslations('manage.members');
  const left = grantableRoles.filter((role) => !member.roles.includes(role));
  if (left.length === 0) return null;
  return (
    <form className="members__grant" method="post" action={`${base}/grant`}>
      <input type="hidden" name="memberId" value={member.id} />
      <Select
        name="role"
        id={`role-${member.id}`}
        label={<VisuallyHidden>{t('newRole', { name: member.pseudonym ?? member.email })}</VisuallyHidden>}
        choices={left.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <Button type="submit" kind="secondary" small>
        {t('grant')}
      </Button>
    </form>
  );
}
