import '../manage/manage-form.css';
import { useTranslations } from 'next-intl';
import { Section } from '../manage/section';
import { Button } from '../ui/button';
import { TextArea, TextField } from '../ui/fields';

interface Props {
  action: string;
  /** What was typed before it was refused. */
  typed: Record<string, string> | null;
  /** The sentence for each field that is wrong. */
  errors: ReadonlyMap<string, string>;
}

/** All that the operator says of a municipality, on one page; without a script too. */
export function ConnectForm({ action, typed, errors }: Props) {
  const t = useTranslations('operator.connect');
  const field = (name: string) => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: typed?.[name] ?? '',
    error: errors.get(name),
  });
  const optional = t('optional');
  return (
    <form className="manage-form" method="post" encType="multipart/form-data" action={action}>
      <Section id="who" title={t('who')}>
        <TextField {...field('name')} hint={t('hints.name')} maxLength={100} required />
        <div className="manage-pair">
          <TextField {...field('ags')} hint={t('hints.ags')} inputMode="numeric" maxLength={12} required />
          <TextField
            {...field('slug')}
            hint={t('hints.slug')}
            maxLength={60}
            autoCapitalize="none"
            optional={optional}
          />
        </div>
      </Section>
      <Section id="contact" title={t('contact')} help={t('contactHelp')}>
        <TextField {...field('office')} maxLength={120} optional={optional} />
        <TextField {...field('address')} hint={t('hints.address')} maxLength={300} required />
        <div className="manage-pair">
          <TextField {...field('email')} type="email" maxLength={254} required />
          <TextField {...field('phone')} type="tel" maxLength={40} optional={optional} />
        </div>
      </Section>
      <Section id="place" title={t('place')} help={t('placeHelp')}>
        <TextField
          name="areaFile"
          type="file"
          label={t('fields.areaFile')}
          accept=".geojson,.json"
          optional={optional}
        />
        <TextArea {...field('area')} hint={t('hints.area')} rows={4} spellCheck={false} optional={optional} />
        <TextField
          {...field('host')}
          hint={t('hints.host')}
          maxLength={253}
          autoCapitalize="none"
          optional={optional}
        />
      </Section>
      <Section id="first-admin" title={t('firstAdmin')} help={t('firstAdminHelp')}>
        <TextField {...field('admin')} type="email" maxLength={254} required />
      </Section>
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('go')}
        </Button>
      </div>
    </form>
  );
}
