import { useTranslations } from 'next-intl';
import { type MapView, viewInWords } from '@/lib/annotations/model/map-view';
import type { LayerView } from '@/lib/layers/model/layer';
import type { AnnotationView } from '@/lib/realtime/model';
import './plan-picture.css';

interface Props {
  /** Of the page; the picture's address is below it. */
  path: string;
  plans: readonly LayerView[];
  entries: readonly AnnotationView[];
  /** Whether there are more entries than these. */
  isPart: boolean;
  /** The category that is filtered by, or null. */
  category: string | null;
  selectedId: string | undefined;
  /** What the address says that the map shows, or null. */
  view: MapView | null;
}

interface Size {
  width: number;
  height: number;
}

const LARGE: Size = { width: 900, height: 675 };
/** On a phone the larger one's numbers could not be read. */
const SMALL: Size = { width: 480, height: 560 };

/** The plan with its entries as the server draws it, for browsers that draw no map themselves. */
export function PlanPicture({ path, plans, entries, isPart, category, selectedId, view }: Props) {
  const t = useTranslations('formats.map-dialogue.picture');
  const count = entries.filter(({ gone, geometry }) => !gone && geometry).length;
  const alt = t(isPart ? 'altOfMany' : 'alt', { count, plans: plans.map(({ title }) => title).join(', ') || 'none' });
  const chosen = `${category ? `&categories=${category}` : ''}${selectedId ? `&annotation=${selectedId}` : ''}`;
  const asked = `${chosen}${view ? `&view=${viewInWords(view)}` : ''}`;
  const address = (size: Size) => `${path}/picture?width=${size.width}&height=${size.height}${asked}`;
  return (
    <picture>
      <source media="(max-width: 40rem)" srcSet={address(SMALL)} {...SMALL} />
      <img className="plan-picture" src={address(LARGE)} alt={alt} {...LARGE} />
    </picture>
  );
}
