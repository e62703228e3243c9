import { z } from 'zod';
import { type Choice, choiceFields, choiceInWords } from './choice';
import { dayInWords } from './day';

/** The last so many days, today included. */
export const times = { week: 7, month: 30 } as const;
export type Time = keyof typeof times;

/** The newest first, or what most people support first. */
export const orders = ['newest', 'supported'] as const;
export type Order = (typeof orders)[number];

/** What somebody asked a map's page to show, as its address says it. */
export interface Filter extends Omit<Choice, 'categories'> {
  category: string | null;
  time: Time | null;
  order: Order;
  /** Whether the map shows how dense they lie, instead of each. */
  density: boolean;
}

export const noFilter: Filter = {
  ...{ category: null, state: null, time: null, since: null, until: null, support: 0 },
  ...{ order: 'newest', density: false },
};

const { state, since, until, support } = choiceFields;

/** Reads a page's address. What is nonsense there, nobody asked for. Categories that the map does not have are none. */
export const FilterInAddress = (categories: readonly { key: string }[]) =>
  z.object({
    category: z
      .string()
      .refine((key) => categories.some((category) => category.key === key))
      .nullable()
      .catch(null),
    state: state.catch(null),
    time: z
      .enum(Object.keys(times) as [Time, ...Time[]])
      .nullable()
      .catch(null),
    since: since.catch(null),
    until: until.catch(null),
    support: support.catch(0),
    order: z.enum(orders).catch('newest'),
    density: z
      .literal('1')
      .transform(() => true)
      .catch(false),
  });

/** Which annotations a filter leaves, on this day. */
export const choiceOf = (filter: Filter, today: number): Choice => ({
  categories: filter.category === null ? [] : [filter.category],
  state: filter.state,
  since: filter.time ? Math.max(today - times[filter.time] + 1, filter.since ?? 0) : filter.since,
  until: filter.until,
  support: filter.support,
});

/** Whether it leaves anything out, apart from other categories. */
export const isNarrow = ({ state, time, since, until, support }: Filter): boolean =>
  state !== null || time !== null || since !== null || until !== null || support > 0;

/** A filter as the part of an address that `FilterInAddress` reads; empty where nothing was asked for. */
export function filterInWords({ category, time, order, density, ...choice }: Filter): string {
  const others = choiceInWords({ ...choice, categories: [] });
  return [
    category && `category=${category}`,
    time && `time=${time}`,
    others,
    order !== 'newest' && `order=${order}`,
    density && 'density=1',
  ]
    .filter(Boolean)
    .join('&');
}

/** The day that a form's field shows. */
export const dayField = (day: number | null): string => (day === null ? '' : dayInWords(day));
