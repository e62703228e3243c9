import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { MarkIcon } from '@/components/map/marks/mark-icon';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationCounts } from '@/lib/annotations/model/tile';
import './category-filter.css';

interface Props {
  path: string;
  categories: readonly Category[];
  /** How many entries there are; null until that is known. */
  counts: Omit<AnnotationCounts, 'head'> | null;
  chosen: string | null;
  onChoose: (category: string | null) => void;
}

/** One link for each category, with how many entries it has. Map and list show the same. */
export function CategoryFilter({ path, categories, counts, chosen, onChoose }: Props) {
  const t = useTranslations('formats.map-dialogue.list');
  const follow = (key: string | null) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    onChoose(key);
  };
  return (
    <nav className="category-filter" aria-label={t('filter')}>
      <ul>
        <li>
          <a href={path} aria-current={chosen === null ? 'true' : undefined} onClick={follow(null)}>
            {t('all')} <span className="category-filter__count">{counts?.all}</span>
          </a>
        </li>
        {categories.map(({ key, label, icon, colour }) => (
          <li key={key}>
            <a
              href={`${path}?category=${key}`}
              aria-current={chosen === key ? 'true' : undefined}
              onClick={follow(chosen === key ? null : key)}
            >
              <MarkIcon icon={icon} colour={colour} />
              {label} <span className="category-filter__count">{counts && (counts.byCategory[key] ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
