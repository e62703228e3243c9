import { useTranslations } from 'next-intl';
import type { Trust } from '@/lib/actor';
import { Time } from '../ui/time';

/** How surely the town knows who this is, where BundID has vouched for it, and whether they have shown that they live here. */
export function TrustNote({ trust, residentUntil }: { trust: Trust; residentUntil: Date | undefined }) {
  const t = useTranslations();
  return (
    <>
      {(trust === 'substantial' || trust === 'high') && <p>{t(`bundid.account.${trust}`)}</p>}
      {residentUntil && <p>{t.rich('residency.account', { until: () => <Time at={residentUntil} /> })}</p>}
    </>
  );
}
