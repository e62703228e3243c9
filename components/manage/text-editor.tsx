import './texts.css';
import './manage-form.css';
import { useTranslations } from 'next-intl';
import { gapsInText } from '@/lib/tenants/model/texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { TextArea } from '../ui/fields';

interface Props {
  action: string;
  body: string;
  error: string | undefined;
}

/** A text to be edited, with what is still to be filled in above it. */
export function TextEditor({ action, body, error }: Props) {
  const t = useTranslations('town.texts');
  const gaps = gapsInText(body);
  return (
    <form className="manage-form text-editor" method="post" action={action}>
      {gaps.length > 0 && (
        <Alert tone="warning" title={t('toFill', { count: gaps.length })}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Alert>
      )}
      <TextArea name="body" label={t('text')} hint={t('hint')} defaultValue={body} error={error} rows={24} required />
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('save')}
        </Button>
        <Button type="submit" name="deed" value="preview" kind="secondary">
          {t('preview')}
        </Button>
      </div>
    </form>
  );
}
