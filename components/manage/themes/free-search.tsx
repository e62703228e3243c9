import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';

/** Looks for words in the contributions that have no theme. */
export function FreeSearch({ action, words }: { action: string; words: string }) {
  const t = useTranslations('manage.themes');
  return (
    <form className="manage-form" method="get" action={action}>
      <TextField name="q" type="search" label={t('search')} defaultValue={words} />
      <div className="buttons">
        <Button type="submit" kind="secondary" icon="search">
          {t('searchGo')}
        </Button>
      </div>
    </form>
  );
}
