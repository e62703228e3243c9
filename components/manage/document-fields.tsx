import { useLocale, useTranslations } from 'next-intl';
import { documentLanguages, FILE_TITLE_LIMIT } from '@/lib/files/model';
import { Select, TextField } from '../ui/fields';

interface Props {
  /** What the fields of one page are told apart by. */
  of: string;
  values?: { title: string; language: string | null; dated: string | null };
}

/** What is said of a document: title, language, day. */
export function DocumentFields({ of, values }: Props) {
  const t = useTranslations('manage.papers.document');
  const common = useTranslations('common');
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const choices = documentLanguages.map((value) => ({ value: value as string, label: names.of(value) ?? value }));
  return (
    <>
      <TextField
        name="title"
        id={`title-${of}`}
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={values?.title}
        maxLength={FILE_TITLE_LIMIT}
        required
      />
      <div className="manage-pair">
        <Select
          name="language"
          id={`language-${of}`}
          label={t('language')}
          choices={[{ value: '', label: t('noLanguage') }, ...choices]}
          defaultValue={values ? (values.language ?? '') : 'de'}
        />
        <TextField
          name="dated"
          id={`dated-${of}`}
          type="date"
          label={t('dated')}
          optional={common('optional')}
          defaultValue={values?.dated ?? ''}
        />
      </div>
    </>
  );
}
