'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { useHasScript } from '../ui/use-has-script';
import { metresBetween, type Position, roundedTo } from './distance';

interface Props {
  items: readonly { id: string; lon: number; lat: number; shown: ReactNode }[];
  /** The search without a position; null where it has one. */
  nearPath: string | null;
}

/**
 * Offers, which people may put in order by how far they are. The position is asked of the browser and stays there; only
 * who follows the link below sends it along, rounded to about a kilometre.
 */
export function NearList({ items, nearPath }: Props) {
  const [here, setHere] = useState<Position | 'failed' | null>(null);
  const position = here === 'failed' ? null : here;
  const placed = items.map((item) => ({ ...item, away: position && metresBetween(position, item) }));
  const ordered = position ? placed.sort((a, b) => (a.away ?? 0) - (b.away ?? 0)) : placed;
  return (
    <>
      <NearButton here={here} found={setHere} nearPath={nearPath} />
      <ul className="found-list">
        {ordered.map(({ id, shown, away }) => (
          <li key={id}>
            {shown}
            {away !== null && <Away metres={away} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function NearButton({ here, found, nearPath }: NearButtonProps) {
  const t = useTranslations('search.near');
  const hasScript = useHasScript();
  if (!hasScript) return null;
  const ask = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lon: coords.longitude, lat: coords.latitude }),
      () => found('failed'),
      { maximumAge: 300_000, timeout: 15_000 },
    );
  if (here === 'failed') return <Alert tone="warning" title={t('failed')} loud />;
  if (here === null)
    return (
      <p className="near no-print">
        <Button kind="tertiary" small icon="pin" type="button" onClick={ask}>
          {t('sort')}
        </Button>
      </p>
    );
  return (
    <div className="near no-print">
      <p role="status">{t('sorted')}</p>
      {nearPath && (
        <p>
          <a href={`${nearPath}near=${roundedTo(here.lat)},${roundedTo(here.lon)}`}>{t('send')}</a>
          <span className="near__hint"> {t('sendHint')}</span>
        </p>
      )}
    </div>
  );
}

interface NearButtonProps {
  here: Position | 'failed' | null;
  found: (here: Position | 'failed') => void;
  nearPath: string | null;
}

function Away({ metres }: { metres: number }) {
  const t = useTranslations('search.near');
  const format = useFormatter();
  const [value, unit] = metres < 1_000 ? [Math.round(metres / 50) * 50, 'meter'] : [metres / 1_000, 'kilometer'];
  const distance = format.number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
  return <span className="found__away">{t('away', { distance })}</span>;
}
