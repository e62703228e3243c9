import { useTranslations } from 'next-intl';
import { mailWishes, timeForForm, type Wishes } from '@/lib/notifications/model/wishes';
import { Button } from '../ui/button';
import { Check, ChoiceGroup } from '../ui/choices';
import { TextField } from '../ui/fields';

interface Props {
  tenantSlug: string;
  wishes: Wishes;
  /** The sentence that says what is wrong with the quiet hours. */
  error: string | undefined;
}

/** How somebody wants to be told: by mail and how often, by push, and not at night. */
export function WishesForm({ tenantSlug, wishes, error }: Props) {
  const [t, common] = [useTranslations('follows.wishes'), useTranslations('common')];
  return (
    <form className="identity__form" action={`/${tenantSlug}/account/messages/choose`} method="post">
      <ChoiceGroup
        type="radio"
        name="mail"
        legend={t('mail')}
        hint={t('mailHint')}
        choices={mailWishes.map((value) => ({ value, label: t(`mails.${value}`) }))}
        chosen={[wishes.mail]}
        required
      />
      <Check type="checkbox" name="push" value="yes" label={t('push')} defaultChecked={wishes.push} />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{t('quiet')}</legend>
        <div className="kern-hint">{t('quietHint')}</div>
        <TextField name="quietFrom" label={t('from')} type="time" defaultValue={timeForForm(wishes.quietFrom)} />
        <TextField
          name="quietUntil"
          label={t('until')}
          type="time"
          defaultValue={timeForForm(wishes.quietUntil)}
          error={error}
        />
      </fieldset>
      <Button kind="primary">{common('save')}</Button>
    </form>
  );
}
