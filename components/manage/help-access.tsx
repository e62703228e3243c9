import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Time } from '../ui/time';
import { Section } from './section';

interface Row {
  id: string;
  reason: string;
  grantedBy: string | null;
  grantedAt: Date;
  until: Date;
  cameAt: Date | null;
}

/** When the operator could come in and whether they did; and the way to end it. */
export function HelpAccess({ end, isOpen, rows }: { end: string; isOpen: boolean; rows: readonly Row[] }) {
  const t = useTranslations('town.help');
  return (
    <div className="manage-form">
      <Section id="access" title={t(isOpen ? 'now' : 'notNow')}>
        {isOpen && (
          <form method="post" action={end} className="buttons">
            <Button type="submit" kind="secondary" icon="close">
              {t('end')}
            </Button>
          </form>
        )}
        {rows.length > 0 && (
          <ul>
            {rows.map(({ id, reason, grantedBy, grantedAt, until, cameAt }) => (
              <li key={id}>
                <Time at={grantedAt} /> – <Time at={until} />: {reason} ({grantedBy ?? '–'}).{' '}
                {cameAt ? t.rich('came', { date: () => <Time at={cameAt} /> }) : t('nobodyCame')}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
