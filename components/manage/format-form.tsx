'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Check, ChoiceGroup } from '@/components/ui/choices';
import { Details } from '@/components/ui/details';
import { TextField } from '@/components/ui/fields';
import type { RequiredTrust } from '@/lib/identity/model/trust';
import { TITLE_LIMIT } from '@/lib/offers/model';
import { type FormValues, formatProblems } from '@/lib/offers/model/form';
import './manage-form.css';
import { RefusedHint } from './refused-hint';
import { Section } from './section';
import { useCheckedForm } from './use-checked-form';
import { HourFields, WriterFields } from './writing-fields';

interface Props {
  action: string;
  /** Where one goes back to. */
  back: string;
  offerId: string;
  /** The format's code, and the instance's id where it exists. */
  format: string;
  id?: string;
  /** What was chosen to start from. */
  template?: string;
  values: FormValues;
  refused: Readonly<Record<string, string>>;
  /** The trusts that the format allows, the strongest first. */
  trusts: readonly RequiredTrust[];
  /** Whether people write something in it that everybody reads. */
  isReviewable: boolean;
  /** The format's own part of the form. */
  children: ReactNode;
}

/** One way to take part: what it is called, what it asks, who may take part, and when. */
export function FormatForm({ action, back, offerId, format, id, template, values, refused, children, ...may }: Props) {
  const t = useTranslations('manage.format');
  const { form, field, errorOf, isRefused } = useCheckedForm({ values, refused, check: formatProblems });
  const choices = may.trusts.map((value) => ({ value, label: t(`trust.${value}`), hint: t(`trust.${value}Hint`) }));
  return (
    <form className="manage-form" method="post" action={action} {...form}>
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="format" value={format} />
      {template && <input type="hidden" name="template" value={template} />}
      {id && <input type="hidden" name="id" value={id} />}
      <Section id="what" title={t('what')}>
        <TextField {...field('title')} label={t('title')} hint={t('titleHint')} maxLength={TITLE_LIMIT} required />
        {children}
      </Section>
      <Section id="who" title={t('who')}>
        <ChoiceGroup
          name="requiredTrust"
          type="radio"
          legend={t('trust.legend')}
          choices={choices}
          chosen={[values.requiredTrust ?? 'email']}
          error={errorOf('requiredTrust')}
          required
        />
        <Check
          type="checkbox"
          name="residentsOnly"
          value="1"
          label={t('residentsOnly')}
          hint={t('residentsOnlyHint')}
          defaultChecked={values.residentsOnly === '1'}
        />
        {may.isReviewable && (
          <Check
            type="checkbox"
            name="reviewsFirst"
            value="1"
            label={t('reviewsFirst')}
            hint={t('reviewsFirstHint')}
            defaultChecked={values.reviewsFirst === '1'}
          />
        )}
        {may.isReviewable && <WriterFields {...{ field, values, errorOf }} />}
      </Section>
      <Section id="when" title={t('when')}>
        {may.isReviewable && <HourFields {...{ field, values, errorOf }} />}
        <Details summary={t('ownDates')} open={Boolean(values.opensAt || values.closesAt || errorOf('closesAt'))}>
          <p className="kern-hint">{t('ownDatesHint')}</p>
          <div className="manage-pair">
            <TextField {...field('opensAt')} type="datetime-local" label={t('opensAt')} />
            <TextField {...field('closesAt')} type="datetime-local" label={t('closesAt')} />
          </div>
        </Details>
      </Section>
      {isRefused && <RefusedHint />}
      <div className="buttons">
        <Button type="submit" icon="check">
          {id ? t('save') : t('add')}
        </Button>
        <ButtonLink kind="secondary" href={back}>
          {t('back')}
        </ButtonLink>
      </div>
    </form>
  );
}
