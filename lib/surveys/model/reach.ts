import { type Cases, casesOf } from './cases';
import { type Condition, meets, type Value } from './condition';
import type { Column } from './kind';
import type { Page } from './page';
import { type Choose, isPossible } from './possible';
import { columnsOf, type Question } from './questions';
import { nextAfter } from './walk';

/** What nobody can ever come to, however they answer: pages by number, and questions of pages one can come to. */
export function unreachable(pages: readonly Page[]): { page: number; question?: number }[] {
  const map = mapOf(pages);
  return pages.flatMap((page, index) => {
    if (!isPossible((choose) => new Trial(map, choose).isShown(index))) return [{ page: index }];
    return page.questions.flatMap((_, question) =>
      isPossible((choose) => new Trial(map, choose).isAsked(index, question)) ? [] : [{ page: index, question }],
    );
  });
}

/** All conditions of a survey. */
export const conditionsOf = (pages: readonly Page[]): Condition[] =>
  pages.flatMap((page) => [
    ...(page.showIf ? [page.showIf] : []),
    ...page.questions.flatMap(({ showIf }) => (showIf ? [showIf] : [])),
    ...(page.jumps ?? []).flatMap(({ when }) => (when ? [when] : [])),
  ]);

interface Place {
  page: number;
  question: number;
  cases: Cases;
}

interface SurveyMap {
  pages: readonly Page[];
  /** Where each column is asked, and what conditions tell apart in it. */
  places: ReadonlyMap<string, Place>;
}

function mapOf(pages: readonly Page[]): SurveyMap {
  const conditions = conditionsOf(pages);
  const placeOf = (question: Question, column: Column, at: { page: number; question: number }): [string, Place] => [
    column.key,
    { ...at, cases: casesOf(question, column, conditions) },
  ];
  const places = pages.flatMap((page, number) =>
    page.questions.flatMap((question, index) =>
      columnsOf(question).map((column) => placeOf(question, column, { page: number, question: index })),
    ),
  );
  return { pages, places: new Map(places) };
}

/** One way of answering, of which only that is chosen what something depends on. */
class Trial {
  private readonly values = new Map<string, Value | undefined>();
  private readonly arrived = new Map<number, boolean>();

  constructor(
    private readonly map: SurveyMap,
    private readonly choose: Choose,
  ) {}

  isShown(index: number): boolean {
    const page = this.map.pages[index];
    return this.arrivesAt(index) && (!page?.showIf || meets(page.showIf, this.valueAt));
  }

  isAsked(index: number, question: number): boolean {
    const condition = this.map.pages[index]?.questions[question]?.showIf;
    return this.isShown(index) && (!condition || meets(condition, this.valueAt));
  }

  private arrivesAt(index: number): boolean {
    const known = this.arrived.get(index);
    if (known !== undefined) return known;
    let place = 0;
    while (place < index) {
      const jumps = this.map.pages[place]?.jumps?.length;
      place = jumps && this.isShown(place) ? nextAfter(this.map.pages, place, this.valueAt) : place + 1;
    }
    this.arrived.set(index, place === index);
    return place === index;
  }

  private readonly valueAt = (column: string): Value | undefined => {
    if (this.values.has(column)) return this.values.get(column);
    const place = this.map.places.get(column);
    const isAsked = place !== undefined && place.cases.length > 0 && this.isAsked(place.page, place.question);
    const value = isAsked ? this.choose(place.cases) : undefined;
    this.values.set(column, value);
    return value;
  };
}
