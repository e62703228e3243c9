import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';
import { Time } from '../ui/time';

/** Says to a town's team that the operator may be in their space now. */
export function HelpNote({ until, reason }: { until: Date; reason: string }) {
  const t = useTranslations('town.help');
  return (
    <div className="page space-note">
      <Alert title={t.rich('open', { date: () => <Time at={until} /> })}>
        <p>{t('why', { reason })}</p>
      </Alert>
    </div>
  );
}
