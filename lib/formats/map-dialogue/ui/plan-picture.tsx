import { useTranslations } from 'next-intl';
import type { AnnotationView } from '@/lib/realtime/model';
import type { Plan } from '../model/settings';
import './plan-picture.css';

interface Props {
  /** Of the page; the picture's address is below it. */
  path: string;
  plans: readonly Plan[];
  entries: readonly AnnotationView[];
  /** Whether there are more entries than these. */
  isPart: boolean;
  selectedId: string | undefined;
}

/** The plan with its entries as the server draws it, for browsers that draw no map themselves. */
export function PlanPicture({ path, plans, entries, isPart, selectedId }: Props) {
  const t = useTranslations('formats.map-dialogue.picture');
  const count = entries.filter(({ gone, geometry }) => !gone && geometry).length;
  const alt = t(isPart ? 'altOfMany' : 'alt', { count, plans: plans.map(({ title }) => title).join(', ') || 'none' });
  const address = `${path}/picture${selectedId ? `?annotation=${selectedId}` : ''}`;
  return <img className="plan-picture" src={address} alt={alt} width={1200} height={900} />;
}
