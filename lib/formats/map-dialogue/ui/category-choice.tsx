import { useTranslations } from 'next-intl';
import { MarkIcon } from '@/components/map/marks/mark-icon';
import { described, FieldError } from '@/components/ui/fields';
import type { Category } from '@/lib/annotations/model/settings';
import './category-choice.css';

interface Props {
  categories: readonly Category[];
  chosen: string;
  error: string | undefined;
  onChoose: (key: string) => void;
}

/** What an entry is about: one of the map's categories, each with its sign and its word. */
export function CategoryChoice({ categories, chosen, error, onChoose }: Props) {
  const t = useTranslations('formats.map-dialogue.add');
  const { id, 'aria-describedby': describedBy } = described('category', null, error);
  return (
    <fieldset className={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`} id={id} aria-describedby={describedBy}>
      <legend className="kern-label">{t('category')}</legend>
      <div className="category-choice">
        {categories.map(({ key, label, icon, colour }) => (
          <label key={key} className="category-choice__one">
            <input
              type="radio"
              name="category"
              value={key}
              required
              checked={chosen === key}
              onChange={() => onChoose(key)}
            />
            <MarkIcon icon={icon} colour={colour} />
            {label}
          </label>
        ))}
      </div>
      {error && <FieldError id="category">{error}</FieldError>}
    </fieldset>
  );
}
