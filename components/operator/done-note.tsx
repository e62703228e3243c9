import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

const deeds = ['connected', 'connected-list', 'suspended', 'resumed', 'host'] as const;

/** Says that it worked; `?done=` names what, `?count=` of how many. */
export function DoneNote({ query }: { query: Record<string, string | undefined> }) {
  const t = useTranslations('operator.done');
  const deed = deeds.find((known) => known === query.done);
  const count = Number(query.count ?? 1) || 1;
  return deed && !query.refused ? <Alert tone="success" loud title={t(deed, { count })} /> : null;
}
