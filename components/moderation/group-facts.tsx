import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { HeldGroup } from '@/lib/review/queries/groups';

/** Why several contributions are one group, how many they are, of how many people, and since when. */
export function GroupFacts({ group: { kind, count, people, since } }: { group: HeldGroup }) {
  const t = useTranslations('moderation.group');
  return (
    <p className="desk__facts">
      <Badge>{t(`kinds.${kind}`)}</Badge>
      <strong>{t('count', { count })}</strong>
      <span>{t('people', { people })}</span>
      <Time at={since} show="moment" />
    </p>
  );
}
