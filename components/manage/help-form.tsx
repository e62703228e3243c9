import './manage-form.css';
import { useTranslations } from 'next-intl';
import { helpHours } from '@/lib/identity/model/help';
import { Button } from '../ui/button';
import { ChoiceGroup } from '../ui/choices';
import { TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  reason: string;
  errors: ReadonlyMap<string, string>;
}

/** Lets the operator in: what for, and for how long. */
export function HelpForm({ action, reason, errors }: Props) {
  const t = useTranslations('town.help');
  return (
    <form className="manage-form" method="post" action={action}>
      <Section id="grant" title={t('grant')} help={t('grantHelp')}>
        <TextField
          name="reason"
          label={t('reason')}
          defaultValue={reason}
          error={errors.get('reason')}
          maxLength={300}
          required
        />
        <ChoiceGroup
          type="radio"
          name="hours"
          legend={t('hours')}
          error={errors.get('hours')}
          choices={helpHours.map((hours) => ({ value: String(hours), label: t('hoursCount', { hours }) }))}
          chosen={['8']}
          required
        />
        <div className="buttons">
          <Button type="submit">{t('go')}</Button>
        </div>
      </Section>
    </form>
  );
}
