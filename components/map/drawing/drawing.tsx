'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import { useMap } from '../map/map-context';
import type { Tool } from './pen';
import { useCrossHair } from './use-cross-hair';
import { usePen } from './use-pen';
import './drawing.css';

interface Props {
  tool: Tool;
  onDrawn: (geometry: Geometry) => void;
  onCancel: () => void;
}

/** How many points a place needs before it can be finished. */
const needed: Record<Tool, number> = { point: 1, line: 2, area: 3 };

/** Drawing on the map: tap after tap, or by keys; nothing has to be dragged. */
export function Drawing({ tool, onDrawn, onCancel }: Props) {
  const { map } = useMap();
  const t = useTranslations('map.drawing');
  const { pen, points } = usePen(tool, onDrawn);
  const [near, setNear] = useState('');
  const crossHair = useCrossHair({
    onSet: (at) => pen?.setAt(at),
    onUndo: () => pen?.undo(),
    onEnd: () => (points >= needed[tool] ? pen?.finish() : onCancel()),
    onRest: setNear,
  });
  useEffect(() => map.getCanvas().focus({ preventScroll: true }), [map]);
  return (
    <>
      {crossHair && <CrossHair {...crossHair} />}
      <div className="drawing" role="group" aria-label={t(`name.${tool}`)}>
        <p className="drawing__hint" role="status">
          {points === 0 ? t(`start.${tool}`) : t('points', { count: points })}
          {near && <span className="kern-sr-only"> {t('near', { name: near })}</span>}
        </p>
        <div className="drawing__buttons">
          {tool !== 'point' && (
            <>
              <button
                type="button"
                className="kern-btn kern-btn--primary"
                disabled={points < needed[tool]}
                onClick={() => pen?.finish()}
              >
                <span className="kern-label">{t('finish')}</span>
              </button>
              <button
                type="button"
                className="kern-btn kern-btn--secondary"
                disabled={points === 0}
                onClick={() => pen?.undo()}
              >
                <span className="kern-label">{t('undo')}</span>
              </button>
            </>
          )}
          <button type="button" className="kern-btn kern-btn--tertiary" onClick={onCancel}>
            <span className="kern-label">{t('cancel')}</span>
          </button>
        </div>
        <p className="drawing__keys">{t('keys')}</p>
      </div>
    </>
  );
}

function CrossHair({ x, y }: { x: number; y: number }) {
  return (
    <svg className="cross-hair" aria-hidden="true" focusable="false">
      <g transform={`translate(${x} ${y})`}>
        <path d="M-18 0h12M6 0h12M0-18v12M0 6v12" />
        <circle r="6" />
        <circle r="1" />
      </g>
    </svg>
  );
}
