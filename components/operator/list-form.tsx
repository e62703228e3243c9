import '../manage/manage-form.css';
import { useTranslations } from 'next-intl';
import { Section } from '../manage/section';
import { Button } from '../ui/button';
import { TextArea, TextField } from '../ui/fields';

const columns = ['name', 'ags', 'address', 'email', 'admin', 'area', 'slug', 'office', 'phone', 'host'] as const;

/** A list to be tried, as a file or pasted, and what its columns are. */
export function ListForm({ action }: { action: string }) {
  const t = useTranslations('operator.list');
  return (
    <form className="manage-form" method="post" encType="multipart/form-data" action={action}>
      <Section id="list" title={t('choose')} help={t('chooseHelp')}>
        <dl className="operator__columns">
          {columns.map((column) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{t(`columns.${column}`)}</dd>
            </div>
          ))}
        </dl>
        <TextField name="file" type="file" label={t('file')} accept=".csv,.txt" />
        <TextArea name="list" label={t('paste')} rows={5} spellCheck={false} />
        <div className="buttons">
          <Button type="submit" icon="search">
            {t('try')}
          </Button>
        </div>
      </Section>
    </form>
  );
}
