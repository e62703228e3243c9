'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Geometry } from '@/lib/annotations/model/place';
import { useMap } from '../map/map-context';
import { CrossHair } from './cross-hair';
import type { Tool } from './pen';
import { ToolChoice } from './tool-choice';
import { useCrossHair } from './use-cross-hair';
import { usePen } from './use-pen';
import './drawing.css';

interface Props {
  tool: Tool;
  onDrawn: (geometry: Geometry) => void;
  onCancel: () => void;
  /** Lets the tool be changed for another one while nothing is drawn yet. */
  onTool?: ((tool: Tool) => void) | undefined;
}

/** How many points a place needs before it can be finished. */
const needed: Record<Tool, number> = { point: 1, line: 2, area: 3 };

/** Drawing on the map: tap after tap, or by keys; nothing has to be dragged. */
export function Drawing({ tool, onDrawn, onCancel, onTool }: Props) {
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
        <div className="drawing__head">
          <p className="drawing__hint" role="status">
            {points === 0 ? t(`start.${tool}`) : t('points', { count: points })}
            {near && <span className="kern-sr-only"> {t('near', { name: near })}</span>}
          </p>
          <button type="button" className="drawing__cancel" aria-label={t('cancel')} onClick={onCancel}>
            <Icon name="close" />
          </button>
        </div>
        <div className="drawing__buttons">
          {onTool && points === 0 && <ToolChoice chosen={tool} onChoose={onTool} />}
          {points > 0 && (
            <>
              <Button small type="button" icon="check" disabled={points < needed[tool]} onClick={() => pen?.finish()}>
                {t('finish')}
              </Button>
              <Button small type="button" kind="secondary" onClick={() => pen?.undo()}>
                {t('undo')}
              </Button>
            </>
          )}
        </div>
        <p className="drawing__keys">{t('keys')}</p>
      </div>
    </>
  );
}
