import './operator.css';
import '../manage/manage-form.css';
import { useTranslations } from 'next-intl';
import { Section } from '../manage/section';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Time } from '../ui/time';

interface Props {
  base: string;
  tenant: { slug: string; host: string | null; openedAt: Date | null; suspendedAt: Date | null };
  /** The access that its admin has granted. */
  help: { reason: string; expiresAt: Date } | null;
  hostError: string | undefined;
}

/** What the operator does with a municipality that is connected. */
export function TenantDeeds({ base, tenant, help, hostError }: Props) {
  const t = useTranslations('operator.tenant');
  const { slug, host, openedAt, suspendedAt } = tenant;
  return (
    <div className="manage-form">
      <Section id="state" title={t('state')}>
        <p>
          {suspendedAt
            ? t.rich('restsSince', { date: () => <Time at={suspendedAt} /> })
            : openedAt
              ? t.rich('openSince', { date: () => <Time at={openedAt} /> })
              : t('preparing')}{' '}
          <a href={`/${slug}`}>/{slug}</a>
        </p>
        <form method="post" action={`${base}/${suspendedAt ? 'resume' : 'suspend'}`} className="stack">
          <p>{t(suspendedAt ? 'resumeHelp' : 'suspendHelp')}</p>
          <div className="buttons">
            <Button type="submit" kind="secondary">
              {t(suspendedAt ? 'resume' : 'suspend')}
            </Button>
          </div>
        </form>
      </Section>
      <Section id="host-section" title={t('host')} help={t('hostHelp')}>
        <form method="post" action={`${base}/host`} className="stack">
          <TextField name="host" label={t('hostName')} defaultValue={host ?? ''} error={hostError} maxLength={253} />
          <div className="buttons">
            <Button type="submit" kind="secondary">
              {t('save')}
            </Button>
          </div>
        </form>
      </Section>
      <Section id="help" title={t('help')} help={help ? undefined : t('noHelp')}>
        {help && (
          <form method="post" action={`${base}/help`} className="stack">
            <p>{t.rich('mayHelp', { reason: help.reason, date: () => <Time at={help.expiresAt} /> })}</p>
            <div className="buttons">
              <Button type="submit">{t('come')}</Button>
            </div>
          </form>
        )}
      </Section>
    </div>
  );
}
