import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import './members.css';

/** Finds a member by part of a name or an address. */
export function MemberSearch({ action, text }: { action: string; text: string }) {
  const t = useTranslations('manage.members');
  return (
    <form className="member-search" method="get" action={action} aria-label={t('search')}>
      <TextField name="text" type="search" label={t('text')} defaultValue={text} maxLength={100} />
      <Button type="submit" kind="secondary" icon="search">
        {t('search')}
      </Button>
    </form>
  );
}
