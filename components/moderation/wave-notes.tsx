import './desk.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { WaveView } from '@/lib/review/model/wave';

/** The waves that are going on: where, why one thinks so, until when, and the way to end each. */
export function WaveNotes({ tenantSlug, waves }: { tenantSlug: string; waves: readonly WaveView[] }) {
  const t = useTranslations('moderation.wave');
  const format = useFormatter();
  return waves.map(({ id, sign, format: where, path, waiting, until }) => (
    <Alert key={id} tone="warning" title={t('title')}>
      <p>
        {where === null ? t('inTown') : <a href={`/${tenantSlug}${path}`}>{where}</a>}: {t(`signs.${sign}`)}{' '}
        {t('what', { waiting })} {t('until', { time: format.dateTime(until, { timeStyle: 'short' }) })}
      </p>
      <form className="queue__take" method="post" action={`/${tenantSlug}/moderation/waves/end`}>
        <input type="hidden" name="waveId" value={id} />
        <Button small kind="secondary">
          {t('end')}
        </Button>
        <span>{t('endHint')}</span>
      </form>
    </Alert>
  ));
}
