import { type Geometry, pointOn } from '@/lib/annotations/model/place';
import type { Question } from '../model/questions';
import { columnsOf } from '../model/questions';
import type { Answers } from '../model/walk';
import { cellsAlong, cellsWithin, type Pair } from './cell-walk';
import { CELL_METRES, cellAt, onPlane } from './grid';

/** What takes more cells, some two and a half square kilometres or a way of 20 km, says nothing of a place. */
export const MOST_CELLS = 250;

/** The questions whose answers are drawn on a map. */
export const mappedQuestions = (questions: readonly Question[]): Question[] =>
  questions.filter((question) => whereIn(question) !== undefined);

/** In which cells one answer marked something, each once; null where it drew nothing. In: answers by question. */
export function markedCells(question: Question, answers: Answers): string[] | null {
  const answer = answers[question.id];
  const drawn = answer === undefined ? undefined : whereIn(question)?.valueIn(answer);
  return drawn === undefined ? null : [...new Set((drawn as unknown as Geometry[]).flatMap(cellsOf))];
}

/**
 * The cells of a place: the one of a point; of a line all that it goes through; of an area those whose middle it covers,
 * at least the one of its own middle. None of what takes more than `MOST_CELLS`, or lies far from Europe.
 */
export function cellsOf(geometry: Geometry): string[] {
  return [...new Set((middlesOf(geometry) ?? []).map(cellAt))];
}

const whereIn = (question: Question) => columnsOf(question).find(({ holds }) => holds === 'places');

function middlesOf(geometry: Geometry): Pair[] | null {
  if (geometry.type === 'Point') return planeOf([geometry.coordinates]);
  if (geometry.type === 'LineString') {
    const line = planeOf(geometry.coordinates);
    return line && cellsAlong(line, CELL_METRES, MOST_CELLS);
  }
  const rings = geometry.coordinates.map(planeOf);
  if (!rings.every((ring) => ring !== null)) return null;
  const covered = cellsWithin(rings, CELL_METRES, MOST_CELLS);
  return covered?.length === 0 ? planeOf([pointOn(geometry)]) : covered;
}

/** All of these positions on the plane, or null where one is off it. */
function planeOf(positions: readonly (readonly number[])[]): Pair[] | null {
  const found = positions.map(onPlane);
  return found.every((position) => position !== null) ? found : null;
}
