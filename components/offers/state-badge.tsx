import './state-badge.css';
import { useFormatter, useTranslations } from 'next-intl';
import type { OfferState } from '@/lib/offers/model';
import type { Tone } from '../ui/alert';
import { Badge } from '../ui/badge';

const tones: Partial<Record<OfferState, Tone>> = { draft: 'warning', announced: 'info', open: 'success' };

/** Where something stands, as one word. */
export function StateBadge({ state }: { state: OfferState }) {
  const t = useTranslations('offers.states');
  return <Badge {...(tones[state] && { tone: tones[state] })}>{t(state)}</Badge>;
}

export interface Dates {
  state: OfferState;
  opensAt: Date;
  closesAt: Date;
}

/** Until when, from when or since when: the one date that counts now. */
export function Period({ state, opensAt, closesAt }: Dates) {
  const t = useTranslations('offers.period');
  const format = useFormatter();
  const date = state === 'announced' ? opensAt : closesAt;
  return <>{t(state, { date: format.dateTime(date, { day: 'numeric', month: 'long', year: 'numeric' }) })}</>;
}
