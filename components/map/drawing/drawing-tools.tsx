import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DrawingSign } from './drawing-signs';
import { missingCorners } from './sketch';
import type { Sketching } from './use-sketch';

interface Props {
  drawing: Sketching;
  /** Whether the plan catches what is drawn. */
  catching: boolean;
  onCatching: (catching: boolean) => void;
}

/** Finish, step back, step on, and whether the plan catches: always in the same place while something is drawn. */
export function DrawingTools({ drawing, catching, onCatching }: Props) {
  const t = useTranslations('map.drawing');
  const { steps, sketch } = drawing;
  return (
    <div className="drawing__row">
      {(sketch.tool !== 'point' || sketch.corners.length > 0) && (
        <>
          {/* Not `disabled`, which would take the focus away; who presses too early hears what is missing. */}
          <Button
            small
            type="button"
            icon="check"
            className="drawing__finish"
            aria-disabled={missingCorners(sketch) > 0}
            onClick={drawing.finish}
          >
            {t('finish')}
          </Button>
          <Step name="undo" label={t('undo')} can={steps.past.length > 0} onStep={drawing.undo} />
          <Step name="redo" label={t('redo')} can={steps.future.length > 0} onStep={drawing.redo} />
        </>
      )}
      <button
        type="button"
        className="drawing__button drawing__catching"
        aria-label={t('catching')}
        aria-pressed={catching}
        onClick={() => onCatching(!catching)}
      >
        <DrawingSign name="catch" />
        <span>{t('catching')}</span>
      </button>
    </div>
  );
}

const Step = ({
  name,
  label,
  can,
  onStep,
}: {
  name: 'undo' | 'redo';
  label: string;
  can: boolean;
  onStep: () => void;
}) => (
  <button
    type="button"
    className="drawing__button"
    aria-label={label}
    title={label}
    aria-disabled={!can}
    onClick={onStep}
  >
    <DrawingSign name={name} />
  </button>
);
