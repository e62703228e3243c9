import { useFormatter, useTranslations } from 'next-intl';
import { type Measure, measuresOf } from './measured';
import type { Corner, Sketch } from './sketch';
import type { Event } from './use-sketch';
import { happened, nextStep, restingAt, type Sentence } from './words';

/** All that is said about a drawing, in the page's language: what to do next, how large it is, and what happened. */
export function useDrawingWords() {
  const t = useTranslations('map.drawing');
  const format = useFormatter();
  const told = ([key, facts]: Sentence) => t(key as Parameters<typeof t>[0], facts as never);
  const number = ({ value, unit, decimals }: Measure, how: 'shown' | 'said') => {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return t(`unit.${how}.${unit}`, { value: format.number(value, digits) });
  };
  const measure = (one: Measure, how: 'shown' | 'said') => t(`measure.${one.of}`, { value: number(one, how) });
  return {
    hint: (sketch: Sketch, reshaping: boolean, event: Event | null) => told(nextStep(sketch, reshaping, event)),
    size: (sketch: Sketch) =>
      measuresOf(sketch)
        .map((one) => measure(one, 'shown'))
        .join(' · '),
    /** What is read out where the cross-hair rests. */
    resting: (here: Corner, { corners, tool }: Sketch) => {
      const [far] = measuresOf({ tool: 'line', corners: [...corners.slice(-1), here], holes: [] });
      const way = far && far.value > 0.1 && tool !== 'point' ? number(far, 'said') : undefined;
      return restingAt(here.name, here.caught, way).map(told).join(', ');
    },
    /** What is read out after each step: what was done, what to do where it did not work, and the size. */
    said: (event: Event, sketch: Sketch, reshaping: boolean) => {
      const done = happened(event, sketch.tool).map(told).join(', ');
      const measures = measuresOf(sketch).map((one) => measure(one, 'said'));
      return [done || told(nextStep(sketch, reshaping, event)), ...measures].map(asSentence).join(' ');
    },
  };
}

const asSentence = (text: string) => (/[.:!?]$/.test(text) ? text : `${text}.`);
