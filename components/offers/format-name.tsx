import { useTranslations } from 'next-intl';
import type { Activity } from '@/lib/formats/format';
import type { IconName } from '../ui/icon';

/** What a format is called: its own text, by its code. */
export function FormatName({ code }: { code: string }) {
  const t = useTranslations('formats');
  return <>{t(`${code}.name`)}</>;
}

/** How many contributions there are, in the format's own word for them where it has one. */
export function Contributions({ code, count }: { code: string; count: number }) {
  const own = useTranslations('formats');
  const general = useTranslations('offers');
  const key = `${code}.contributions`;
  return <>{own.has(key) ? own(key, { count }) : general('contributions', { count })}</>;
}

/** The drawing for what people do in a format. */
export const iconFor = (opens: readonly Activity[]): IconName =>
  opens.includes('annotate') ? 'pin' : opens.includes('answer') ? 'form' : 'chat';
