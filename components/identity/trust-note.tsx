import { useTranslations } from 'next-intl';
import type { Trust } from '@/lib/actor';
import { Time } from '../ui/time';

interface Props {
  trust: Trust;
  residentUntil: Date | undefined;
  /** Where one shows with BundID who one is, if that can be done here. */
  bundid: string | undefined;
}

/** How surely the town knows who this is, where BundID has vouched for it, and whether they have shown that they live here. */
export function TrustNote({ trust, residentUntil, bundid }: Props) {
  const t = useTranslations();
  const isProven = trust === 'substantial' || trust === 'high';
  return (
    <>
      {isProven && <p>{t(`bundid.account.${trust}`)}</p>}
      {!isProven && bundid && (
        <p>
          <a href={bundid}>{t('bundid.account.add')}</a>
        </p>
      )}
      {residentUntil && <p>{t.rich('residency.account', { until: () => <Time at={residentUntil} /> })}</p>}
    </>
  );
}
