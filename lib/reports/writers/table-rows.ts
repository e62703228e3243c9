import { textsIn } from '@/lib/text';
import type { PublicContribution } from '../model/contribution';

export type Cell = string | number | null;

/** The columns of a contribution in their order, and what stands in each. In: the platform's origin for links. */
const columns = {
  kind: ({ kind }) => kind,
  part: ({ part }) => part,
  number: ({ number }) => number,
  id: ({ id }) => id,
  answers_to: ({ answersTo }) => answersTo,
  on_entry: ({ onEntry }) => onEntry,
  category: ({ category }) => category,
  text: ({ text }) => text,
  warning: ({ warning }) => warning,
  place: ({ place }) => place,
  lon: ({ lon }) => lon,
  lat: ({ lat }) => lat,
  posted: ({ posted }) => posted,
  edited: ({ edited }) => edited,
  author: ({ author }) => author,
  official: ({ official }) => (official ? 1 : 0),
  agrees: ({ agrees }) => agrees,
  disagrees: ({ disagrees }) => disagrees,
  support: ({ support }) => support,
  themes: ({ themes }) => themes.join(', ') || null,
  status: ({ status }) => status,
  answer: ({ answer }) => answer,
  answered: ({ answered }) => answered,
  answered_by: ({ answeredBy }) => answeredBy,
  link: ({ path }, origin) => origin + path,
} satisfies Record<string, (contribution: PublicContribution, origin: string) => Cell>;

const names = Object.keys(columns) as (keyof typeof columns)[];

/** The names of the columns: as programs know them, or in words. */
export const columnNames: readonly string[] = names;
export function columnWords(language: string): string[] {
  const say = textsIn(language, 'outcome.columns');
  return names.map((name) => say(name));
}

/** A contribution as a row. */
export const cellsOf = (contribution: PublicContribution, origin: string): Cell[] =>
  names.map((name) => columns[name](contribution, origin));
