import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/fields';
import { REASON_LIMIT } from '@/lib/moderation/model';
import type { BulkItem } from '@/lib/moderation/queries/bulk';
import type { CaseChoice } from './case-choices';

interface Props {
  tenantSlug: string;
  items: readonly BulkItem[];
  choices: readonly CaseChoice[];
  locale: string;
}

/** Decides several cases alike: which they are and what will become of each, under which rule, and why. */
export function BulkForm({ tenantSlug, items, choices, locale }: Props) {
  const t = useTranslations('moderation');
  const count = items.filter(({ fate }) => fate === 'decide' || fate === 'withdrawn').length;
  return (
    <form className="decision" method="post" action={`/${tenantSlug}/moderation/bulk/decide`}>
      <input type="hidden" name="locale" value={locale} />
      <ul className="desk">
        {items.map(({ id, text, fate }) => (
          <li key={id} className="desk__item">
            <input type="hidden" name="case" value={id} />
            <p className="desk__text">{text}</p>
            <p className="desk__facts">{t(`bulk.will.${fate}`)}</p>
          </li>
        ))}
      </ul>
      <fieldset className="kern-fieldset" id="choice">
        <legend className="kern-label">{t('case.choice')}</legend>
        <div className="kern-fieldset__body">
          {choices.map(({ value, label }) => (
            <Check key={value} type="radio" name="choice" value={value} label={label} required />
          ))}
        </div>
      </fieldset>
      <TextArea name="reason" rows={3} label={t('case.reason')} hint={t('case.reasonHint')} maxLength={REASON_LIMIT} />
      <div className="buttons">
        <Button disabled={count === 0}>{t('bulk.confirm', { count })}</Button>
        <ButtonLink kind="tertiary" href={`/${tenantSlug}/moderation`}>
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
