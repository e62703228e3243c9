import './report.css';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/fields';
import { REASON_LIMIT } from '@/lib/moderation/model';
import { NAME_LIMIT } from '@/lib/moderation/model/notice';
import type { ReportedView } from '@/lib/moderation/queries/report';
import { ReportGrounds } from './report-grounds';

export interface ReportFormProps {
  tenantSlug: string;
  reported: ReportedView;
  locale: string;
  formKey: string;
  /** What was typed before it was refused, by the fields' names. */
  typed: Readonly<Record<string, string>>;
  errors: ReadonlyMap<string, string>;
  hasAccount: boolean;
}

/** Reports a contribution: under which rule or law, why, and where to answer. Works without scripts and an account. */
export function ReportForm({ tenantSlug, reported, locale, formKey, ...rest }: ReportFormProps) {
  const t = useTranslations('report');
  return (
    <form className="report" method="post" action={`/${tenantSlug}/report/send`}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="kind" value={reported.kind} />
      <input type="hidden" name="contributionId" value={reported.id} />
      <input type="hidden" name="locale" value={locale} />
      <blockquote className="report__quote">
        <p>{reported.text}</p>
        <footer>{reported.author}</footer>
      </blockquote>
      <ReportGrounds rules={reported.rules} netiquette={`/${tenantSlug}/netiquette`} {...rest} />
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        defaultValue={rest.typed.reason}
        error={rest.errors.get('reason')}
        rows={4}
        maxLength={REASON_LIMIT}
        required
      />
      <Contact {...rest} />
      <div className="buttons">
        <Button icon="flag">{t('send')}</Button>
        <ButtonLink kind="tertiary" href={reported.href}>
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

function Contact({ typed, errors, hasAccount }: Pick<ReportFormProps, 'typed' | 'errors' | 'hasAccount'>) {
  const t = useTranslations('report');
  return (
    <fieldset>
      <legend className="report__title">{t('contact')}</legend>
      <p className="report__help">{t(hasAccount ? 'contactAccount' : 'contactHelp')}</p>
      <TextField
        name="contactEmail"
        type="email"
        label={t('email')}
        optional={t('optional')}
        defaultValue={typed.contactEmail}
        error={errors.get('contactEmail')}
        autoComplete="email"
      />
      <TextField
        name="contactName"
        label={t('name')}
        hint={t('nameHint')}
        optional={t('optional')}
        defaultValue={typed.contactName}
        error={errors.get('contactName')}
        autoComplete="name"
        maxLength={NAME_LIMIT}
      />
      <p className="report__help">{t('privacy')}</p>
    </fieldset>
  );
}
