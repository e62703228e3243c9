import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useMap } from '../map/map-context';
import type { Tool } from './sketch';
import { ToolChoice } from './tool-choice';
import type { Sketching } from './use-sketch';

interface Props {
  drawing: Sketching;
  size: string;
  listed: boolean;
  onList: () => void;
  /** What may be drawn; absent: everything. */
  tools?: readonly Tool[] | undefined;
  onTool: ((tool: Tool) => void) | undefined;
}

/** One line with what counts now: which tool, what to do with the selected corner, or how large the drawing is. */
export function DrawingState({ drawing, size, listed, onList, tools, onTool }: Props) {
  const t = useTranslations('map.drawing');
  const toMap = useFocusOnMap();
  const { selected, corners, tool } = drawing.sketch;
  if (corners.length === 0)
    return <div className="drawing__row">{onTool && <ToolChoice chosen={tool} among={tools} onChoose={onTool} />}</div>;
  if (selected !== null)
    return (
      <div className="drawing__row">
        <Button small type="button" kind="secondary" onClick={() => toMap(() => drawing.remove(selected))}>
          {t('remove')}
        </Button>
        <Button small type="button" kind="tertiary" onClick={() => toMap(drawing.release)}>
          {t('release')}
        </Button>
      </div>
    );
  return (
    <div className="drawing__row">
      <span className="drawing__size">{size}</span>
      {tool !== 'point' && (
        <button type="button" className="drawing__button" aria-expanded={listed} onClick={onList}>
          {t('list', { count: corners.length })}
        </button>
      )}
    </div>
  );
}

/** Whether a drawing is to be thrown away, asked in the place of its tools. */
export function Discarding({ onDiscard, onGoOn }: { onDiscard: () => void; onGoOn: () => void }) {
  const t = useTranslations('map.drawing');
  const toMap = useFocusOnMap();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.querySelector<HTMLElement>('button:last-of-type')?.focus(), []);
  return (
    <div className="drawing__row" ref={question} role="group" aria-label={t('discardSure')}>
      <Button small type="button" kind="secondary" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button small type="button" kind="tertiary" onClick={() => toMap(onGoOn)}>
        {t('goOn')}
      </Button>
    </div>
  );
}

/** For buttons that go away when they are pressed: the focus goes to the map, where one draws on. */
function useFocusOnMap() {
  const { map } = useMap();
  return (act: () => void) => {
    map.getCanvas().focus({ preventScroll: true });
    act();
  };
}
