import { useTranslations } from 'next-intl';
import type { Trust } from '@/lib/actor';

/** How surely the town knows who this is, where BundID has vouched for it. */
export function TrustNote({ trust }: { trust: Trust }) {
  const t = useTranslations('bundid.account');
  if (trust !== 'substantial' && trust !== 'high') return null;
  return <p>{t(trust)}</p>;
}
