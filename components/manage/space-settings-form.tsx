import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Check, ChoiceGroup } from '../ui/choices';
import { TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  values: Record<string, string | undefined>;
  errors: ReadonlyMap<string, string>;
}

/** A space's contact, and how surely one must be known for what is added from now on. */
export function SpaceSettingsForm({ action, values, errors }: Props) {
  const t = useTranslations('town.settings');
  const field = (name: string) => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: values[name] ?? '',
    error: errors.get(name),
  });
  return (
    <form className="manage-form" method="post" action={action}>
      <Section id="contact" title={t('contact')} help={t('contactHelp')}>
        <TextField {...field('office')} maxLength={120} required />
        <TextField {...field('address')} maxLength={300} required />
        <div className="manage-pair">
          <TextField {...field('email')} type="email" maxLength={254} required />
          <TextField {...field('phone')} type="tel" maxLength={40} optional={t('optional')} />
        </div>
      </Section>
      <Section id="trust" title={t('trust')} help={t('trustHelp')}>
        <ChoiceGroup
          type="radio"
          name="newFormatTrust"
          legend={t('trustLabel')}
          choices={(['email', 'guest'] as const).map((value) => ({ value, label: t(`trusts.${value}`) }))}
          chosen={[values.newFormatTrust ?? 'email']}
          required
        />
        <Check
          type="checkbox"
          name="newFormatReviewsFirst"
          value="1"
          label={t('reviewsFirst')}
          hint={t('reviewsFirstHint')}
          defaultChecked={values.newFormatReviewsFirst === '1'}
        />
        <Check
          type="checkbox"
          name="fourEyes"
          value="1"
          label={t('fourEyes')}
          hint={t('fourEyesHint')}
          defaultChecked={values.fourEyes === '1'}
        />
        <div className="buttons">
          <Button type="submit" kind="secondary">
            {t('save')}
          </Button>
        </div>
      </Section>
    </form>
  );
}
