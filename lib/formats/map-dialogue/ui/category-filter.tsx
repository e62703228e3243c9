import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { MarkIcon } from '@/components/map/marks/mark-icon';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import './category-filter.css';

interface Props {
  path: string;
  categories: readonly Category[];
  entries: readonly AnnotationView[];
  chosen: string | null;
  onChoose: (category: string | null) => void;
}

/** One link for each category, with how many entries it has. Map and list show the same. */
export function CategoryFilter({ path, categories, entries, chosen, onChoose }: Props) {
  const t = useTranslations('formats.map-dialogue.list');
  const countOf = (key: string) => entries.filter((entry) => entry.category === key && !entry.gone).length;
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
            {t('all')} <span className="category-filter__count">{entries.filter((entry) => !entry.gone).length}</span>
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
              {label} <span className="category-filter__count">{countOf(key)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
