import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';

interface Props {
  /** The path of this page. */
  path: string;
  /** What was typed and is no code of this survey. */
  wrong: string | undefined;
}

/** Where somebody types the code of an invitation, unless they came by its link. */
export function CodeEntry({ path, wrong }: Props) {
  const t = useTranslations('formats.survey.entry');
  return (
    <form action={`${path}#survey`} className="survey-entry">
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <TextField
        name="code"
        label={t('label')}
        hint={t('hint')}
        error={wrong && t('unknown')}
        defaultValue={wrong}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <Button>{t('go')}</Button>
    </form>
  );
}
