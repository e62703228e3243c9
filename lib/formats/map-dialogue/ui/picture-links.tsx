import { useTranslations } from 'next-intl';
import type { RefObject, SyntheticEvent } from 'react';
import type { Bounds } from '@/components/map/map/map-canvas';
import { Icon } from '@/components/ui/icon';
import { type MapView, viewInWords } from '@/lib/annotations/model/map-view';
import './picture-links.css';

interface Props {
  path: string;
  /** The category that is filtered by, or null. */
  category: string | null;
  /** The section that the map shows; empty until there is a map. */
  view: RefObject<Bounds | null>;
  /** What the address says that it shows, or null: counts as long as there is no map. */
  first: MapView | null;
}

const FILES = [
  { format: 'pdf', paper: 'A4' },
  { format: 'pdf', paper: 'A3' },
  { format: 'png', paper: 'A4' },
] as const;

/** Leads to what the map shows as a sheet of paper. Without a script, or before the map is there, to all of it. */
export function PictureLinks({ path, category, view, first }: Props) {
  const t = useTranslations('formats.map-dialogue.picture');
  return (
    <details className="picture-links no-print">
      <summary>
        <Icon name="document" size="small" />
        {t('title')}
      </summary>
      <p>{t('hint')}</p>
      <ul>
        {FILES.map(({ format, paper }) => {
          const address = `${path}/picture?format=${format}&paper=${paper.toLowerCase()}${category ? `&categories=${category}` : ''}${first ? `&view=${viewInWords(first)}` : ''}`;
          const follow = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
            currentTarget.href = address + sectionOf(view.current);
          };
          return (
            <li key={format + paper}>
              <a href={address} onPointerEnter={follow} onFocus={follow} onClick={follow}>
                {t(format, { paper })}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Six decimals of a degree are a tenth of a metre. */
const sectionOf = (view: Bounds | null) => (view ? `&bbox=${view.map((degrees) => degrees.toFixed(6)).join(',')}` : '');
