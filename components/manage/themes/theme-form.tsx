import '../manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/fields';
import type { ThemeView } from '@/lib/themes/model';

interface Props {
  action: string;
  offerId: string;
  /** Absent: a new one. */
  theme?: ThemeView;
}

/** A theme's name and what was said about it, in a few sentences. */
export function ThemeForm({ action, offerId, theme }: Props) {
  const t = useTranslations('manage.themes');
  const id = theme?.id ?? 'new';
  return (
    <form className="manage-form" method="post" action={action}>
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="themeId" value={theme?.id ?? ''} />
      <TextField name="name" id={`name-${id}`} label={t('name')} defaultValue={theme?.name ?? ''} />
      <TextArea
        name="summary"
        id={`summary-${id}`}
        label={t('summary')}
        hint={t('summaryHint')}
        rows={3}
        defaultValue={theme?.summary ?? ''}
      />
      <div className="buttons">
        <Button type="submit" icon="check" kind={theme ? 'secondary' : 'primary'}>
          {t(theme ? 'keep' : 'add')}
        </Button>
      </div>
    </form>
  );
}
