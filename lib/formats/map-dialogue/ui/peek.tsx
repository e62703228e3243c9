import { useTranslations } from 'next-intl';
import { MarkIcon } from '@/components/map/marks/mark-icon';
import { Icon } from '@/components/ui/icon';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { categoryOf } from './category-of';
import { wordsOf } from './words-of';
import './peek.css';

interface Props {
  entry: AnnotationView;
  categories: readonly Category[];
  onRead: () => void;
  onClose: () => void;
}

/** On a phone: the entry that was tapped on the map, while map and list do not fit beside each other. */
export function Peek({ entry, categories, onRead, onClose }: Props) {
  const t = useTranslations('formats.map-dialogue.entry');
  const all = useTranslations('formats.map-dialogue');
  const category = categoryOf(categories, entry.category);
  return (
    <div className="peek">
      <MarkIcon icon={category.icon} colour={category.colour} />
      <a
        className="peek__text"
        href={`#${entry.id}`}
        onClick={(event) => {
          event.preventDefault();
          onRead();
        }}
      >
        <strong>{category.label}</strong>
        <span className="peek__words">{wordsOf(entry, all)}</span>
        <span className="peek__open">{t('open')}</span>
      </a>
      <button type="button" className="peek__close" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
