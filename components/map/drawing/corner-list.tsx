import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Corner } from './sketch';
import './corner-list.css';

interface Props {
  corners: readonly Corner[];
  selected: number | null;
  onMove: (index: number) => void;
  onRemove: (index: number) => void;
}

/** Every corner of a drawing in words, to be moved or removed without hitting it on the map. */
export function CornerList({ corners, selected, onMove, onRemove }: Props) {
  const t = useTranslations('map.drawing');
  return (
    <ol className="corner-list" aria-label={t('corners')}>
      {corners.map(({ at, name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the line.
        <li key={index} className="corner-list__one" data-selected={index === selected}>
          <span className="corner-list__name">
            {t('corner', { number: index + 1 })}
            <span>{name || inDegrees(at)}</span>
          </span>
          <button
            type="button"
            className="drawing__button"
            aria-label={t('moveCorner', { number: index + 1 })}
            aria-pressed={index === selected}
            onClick={() => onMove(index)}
          >
            <Icon name="edit" />
          </button>
          <button
            type="button"
            className="drawing__button"
            aria-label={t('removeCorner', { number: index + 1 })}
            onClick={(event) => {
              // The last button goes away with the last corner.
              const before = event.currentTarget.closest('li')?.previousElementSibling;
              if (index === corners.length - 1) before?.querySelector<HTMLElement>('button:last-of-type')?.focus();
              onRemove(index);
            }}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** As maps and phones show it: latitude first. */
const inDegrees = ([lon = 0, lat = 0]: readonly number[]) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
