import { crossesItself, missingCorners, type Sketch, type Tool } from './sketch';
import type { Event } from './use-sketch';

/** A sentence about drawing: its key below `map.drawing`, with its facts. */
export type Sentence = [key: string, facts?: Record<string, string | number>];

/** What to do next, for those who look at the drawing. */
export function nextStep(sketch: Sketch, reshaping: boolean, event: Event | null): Sentence {
  const { tool, corners, selected } = sketch;
  const missing = missingCorners(sketch);
  if (event?.what === 'outside') return ['outside'];
  if (selected !== null) return ['selected', { number: selected + 1 }];
  if (corners.length === 0) return [`start.${tool}`];
  if (missing > 0) return ['more', { count: missing }];
  if (crossesItself(sketch)) return ['crossing'];
  return reshaping ? [`reshape.${tool}`] : ['go'];
}

/** What lies where the cross-hair rests: a name, the plan, and how far it is from the last corner, said by `far`. */
export const restingAt = (name: string, caught: boolean, far: string | undefined): Sentence[] => [
  ...(name ? [['near', { name }] as Sentence] : []),
  ...(caught ? [['said.caught'] as Sentence] : []),
  ...(far ? [['fromLast', { value: far }] as Sentence] : []),
];

/** What just happened, for those who hear it. Empty: nothing that needs words. */
export function happened(event: Event, tool: Tool): Sentence[] {
  switch (event.what) {
    case 'set':
    case 'moved': {
      const { name, caught } = event.corner;
      return [
        [`said.${event.what}`, { number: event.number }],
        ...(caught ? [['said.caught'] as Sentence] : []),
        ...(name ? [['near', { name }] as Sentence] : []),
      ];
    }
    case 'selected':
    case 'removed':
      return [[`said.${event.what}`, { number: event.number }]];
    case 'released':
    case 'undone':
    case 'redone':
      return [[`said.${event.what}`]];
    case 'choose':
      return [[`reshape.${tool}`]];
    default:
      // The next step says why.
      return [];
  }
}
