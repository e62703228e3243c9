import { useTranslations } from 'next-intl';
import { ChoiceGroup } from '@/components/ui/choices';
import { Select, TextArea, TextField } from '@/components/ui/fields';
import type { FormValues } from '@/lib/offers/model/form';
import { daysOffered } from '@/lib/offers/model/hours';
import { writerGroups } from '@/lib/offers/model/writers';
import type { CheckedForm } from './use-checked-form';

interface Props extends Pick<CheckedForm, 'field' | 'errorOf'> {
  values: FormValues;
}

/** Who may write, and whose addresses are asked to where only those may. */
export function WriterFields({ field, errorOf, values }: Props) {
  const t = useTranslations('manage.format.writers');
  const choices = writerGroups.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }));
  return (
    <>
      <ChoiceGroup
        name="writers"
        type="radio"
        legend={t('legend')}
        choices={choices}
        chosen={[values.writers || 'everyone']}
        error={errorOf('writers')}
        required
      />
      <TextArea {...field('invited')} label={t('addresses')} hint={t('addressesHint')} rows={3} />
    </>
  );
}

/** On which days and from when until when one may write. */
export function HourFields({ field }: Props) {
  const t = useTranslations('manage.format.hours');
  const days = Object.keys(daysOffered).map((value) => ({ value, label: t(`days.${value}`) }));
  return (
    <>
      <Select
        {...field('hours.days')}
        label={t('legend')}
        hint={t('hint')}
        choices={[{ value: '', label: t('always') }, ...days]}
      />
      <div className="manage-pair">
        <TextField {...field('hours.from')} type="time" label={t('from')} />
        <TextField {...field('hours.until')} type="time" label={t('until')} />
      </div>
    </>
  );
}
