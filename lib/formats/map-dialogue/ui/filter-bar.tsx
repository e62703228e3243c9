import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { useHasScript } from '@/components/ui/use-has-script';
import { type Filter, filterInWords, noFilter } from '@/lib/annotations/model/filter';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationCounts } from '@/lib/annotations/model/tile';
import { CategoryFilter } from './category-filter';
import { DensitySwitch } from './density-switch';
import { FilterForm } from './filter-form';
import './filter-bar.css';

interface Props {
  path: string;
  filter: Filter;
  categories: readonly Category[];
  counts: Omit<AnnotationCounts, 'head'> | null;
  onChoose: (change: Partial<Filter>) => void;
}

/** What map and list are filtered by, above both. The rarer ways lie behind one button, so that a phone shows the map. */
export function FilterBar({ path, filter, categories, counts, onChoose }: Props) {
  const t = useTranslations('formats.map-dialogue.filter');
  const used = usedIn(filter);
  const hasScript = useHasScript();
  return (
    <div className="filter-bar no-print">
      <CategoryFilter {...{ path, filter, categories, counts, onChoose }} />
      <details className="filter-bar__more">
        <summary>
          <Icon name="list" size="small" />
          {used > 0 ? t('titleUsed', { count: used }) : t('title')}
          <Icon name="chevron" size="small" />
        </summary>
        <FilterForm {...{ path, filter, hasScript, onChoose }} />
      </details>
      {used > 0 && (
        <a
          className="filter-bar__reset"
          href={addressWith(path, { ...noFilter, category: filter.category, density: filter.density })}
          onClick={(event) => {
            event.preventDefault();
            onChoose({ ...noFilter, category: filter.category, density: filter.density });
          }}
        >
          {t('reset')}
        </a>
      )}
      <DensitySwitch isOn={filter.density} onSwitch={(density) => onChoose({ density })} />
    </div>
  );
}

/** How many of the ways behind the button are used. */
const usedIn = ({ state, time, since, until, support, order }: Filter): number =>
  [state, time, since ?? until, support || null, order === 'newest' ? null : order].filter((way) => way !== null)
    .length;

const addressWith = (path: string, filter: Filter) => {
  const words = filterInWords(filter);
  return words ? `${path}?${words}` : path;
};
