import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { MarkIcon } from '@/components/map/marks/mark-icon';
import type { Filter } from '@/lib/annotations/model/filter';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationCounts } from '@/lib/annotations/model/tile';
import { linkTo } from './use-map-view';
import './category-filter.css';

interface Props {
  path: string;
  filter: Filter;
  categories: readonly Category[];
  /** How many entries there are; null until that is known. */
  counts: Omit<AnnotationCounts, 'head'> | null;
  onChoose: (change: Partial<Filter>) => void;
}

/** One link for each category, with how many entries it has of what else is chosen. Map and list show the same. */
export function CategoryFilter({ path, filter, categories, counts, onChoose }: Props) {
  const t = useTranslations('formats.map-dialogue.list');
  const leadTo = (category: string | null) => ({
    href: linkTo(path, { annotation: null, filter: { ...filter, category }, view: null }),
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      onChoose({ category });
    },
  });
  const chosen = filter.category;
  return (
    <nav className="category-filter" aria-label={t('filter')}>
      <ul>
        <li>
          <a {...leadTo(null)} aria-current={chosen === null ? 'true' : undefined}>
            {t('all')} <span className="category-filter__count">{counts?.all}</span>
          </a>
        </li>
        {categories.map(({ key, label, icon, colour }) => (
          <li key={key}>
            <a {...leadTo(chosen === key ? null : key)} aria-current={chosen === key ? 'true' : undefined}>
              <MarkIcon icon={icon} colour={colour} />
              {label} <span className="category-filter__count">{counts && (counts.byCategory[key] ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
