import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Time } from '../ui/time';
import { Section } from './section';

interface Props {
  action: string;
  /** Null where the platform has no BundID. */
  registration: {
    /** The addresses of the metadata, one for each host of the town. */
    entityIds: string[];
    certificatesUntil: Date;
    service: { displayName: string; onlineServiceId: string } | null;
  } | null;
  /** What was typed before it was refused, and the sentences why, by field. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** How the town is registered at BundID, and what it uploads there. */
export function BundidSection({ action, registration, typed, errors }: Props) {
  const t = useTranslations('bundid.manage');
  if (!registration) return <Section {...{ id: 'bundid', title: t('title') }}>{t('off')}</Section>;
  const { service, entityIds, certificatesUntil } = registration;
  const field = (name: 'displayName' | 'onlineServiceId') => ({
    ...{ name, label: t(name), hint: t(`${name}Hint`), error: errors[name] },
    defaultValue: typed[name] ?? service?.[name] ?? '',
  });
  return (
    <Section id="bundid" title={t('title')} help={t('intro')}>
      <form className="stack" method="post" action={action}>
        <TextField {...field('displayName')} maxLength={100} required />
        <TextField {...field('onlineServiceId')} maxLength={60} spellCheck={false} required />
        <div className="buttons">
          <Button kind="secondary">{t('save')}</Button>
          {service && (
            <Button kind="tertiary" name="remove" value="1" formNoValidate>
              {t('remove')}
            </Button>
          )}
        </div>
      </form>
      {service && (
        <>
          <p>
            {t('metadataText', { hosts: entityIds.length })}{' '}
            {t.rich('until', { date: () => <Time at={certificatesUntil} /> })}
          </p>
          <ul>
            {entityIds.map((entityId) => (
              <li key={entityId}>
                <a href={entityId}>{t('metadata', { host: new URL(entityId).host })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
