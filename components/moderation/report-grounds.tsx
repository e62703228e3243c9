import { useTranslations } from 'next-intl';
import { Check } from '@/components/ui/choices';
import { FieldError, Select, TextField } from '@/components/ui/fields';
import { LAW_LIMIT } from '@/lib/moderation/model/notice';
import type { ShownRule } from '@/lib/netiquette/model';
import type { ReportFormProps } from './report-form';

interface Props extends Pick<ReportFormProps, 'typed' | 'errors'> {
  rules: readonly ShownRule[];
  netiquette: string;
}

/** What a contribution is said to break: a rule, or the law, with what each of them needs. */
export function ReportGrounds({ rules, netiquette, typed, errors }: Props) {
  const t = useTranslations('report');
  const choices = rules.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }));
  const ground = (value: 'rule' | 'law') => ({
    ...{ type: 'radio' as const, name: 'ground', value, label: t(`grounds.${value}`), required: true },
    defaultChecked: typed.ground === value,
  });
  return (
    <fieldset id="ground">
      <legend className="report__title">{t('ground')}</legend>
      {errors.get('ground') && <FieldError id="ground">{errors.get('ground')}</FieldError>}
      <div className="report__ground">
        <Check {...ground('rule')} />
        <Select
          name="rule"
          label={t('rule')}
          hint={<a href={netiquette}>{t('readRules')}</a>}
          choices={[{ value: '', label: t('choose') }, ...choices]}
          defaultValue={typed.rule}
          error={errors.get('rule')}
        />
      </div>
      <div className="report__ground">
        <Check {...ground('law')} />
        <TextField
          name="law"
          label={t('law')}
          hint={t('lawHint')}
          defaultValue={typed.law}
          error={errors.get('law')}
          maxLength={LAW_LIMIT}
        />
        <div id="goodFaith">
          <Check
            type="checkbox"
            name="goodFaith"
            value="yes"
            label={t('goodFaith')}
            defaultChecked={typed.goodFaith === 'yes'}
            aria-invalid={errors.has('goodFaith') ? true : undefined}
          />
          {errors.get('goodFaith') && <FieldError id="good-faith-missing">{errors.get('goodFaith')}</FieldError>}
        </div>
      </div>
    </fieldset>
  );
}
