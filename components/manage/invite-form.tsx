import './manage-form.css';
import { useTranslations } from 'next-intl';
import { grantableRoles } from '@/lib/identity/model/role-wish';
import { Button } from '../ui/button';
import { ChoiceGroup } from '../ui/choices';
import { TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  /** The address typed before it was refused, and the sentence for each field that is wrong. */
  typed: string;
  errors: ReadonlyMap<string, string>;
}

/** Somebody to be asked into the team by mail, and as what. */
export function InviteForm({ action, typed, errors }: Props) {
  const t = useTranslations('town.invite');
  const role = useTranslations('manage.members.roles');
  return (
    <form className="manage-form" method="post" action={action}>
      <Section id="invite" title={t('title')} help={t('help')}>
        <TextField
          name="email"
          type="email"
          label={t('email')}
          defaultValue={typed}
          error={errors.get('email')}
          maxLength={254}
          required
        />
        <ChoiceGroup
          type="checkbox"
          name="roles"
          legend={t('roles')}
          error={errors.get('roles')}
          choices={grantableRoles.map((name) => ({ value: name, label: role(name), hint: t(`hints.${name}`) }))}
        />
        <div className="buttons">
          <Button type="submit" icon="mail">
            {t('send')}
          </Button>
        </div>
      </Section>
    </form>
  );
}
