import type { Column } from '@/lib/surveys/model/kind';
import { LikertChart } from './likert-chart';
import { MeanChart } from './mean-chart';
import type { QuestionProps } from './results-props';

/** Whether the parts of a question can be seen in one picture: the same options for each, or ranks, or amounts. */
export function areAlike(columns: readonly Column[]): boolean {
  const [first] = columns;
  const options = (column: Column) => column.options.map(({ id }) => id).join();
  return (
    (first?.holds === 'one' || first?.holds === 'step' || first?.holds === 'amount') &&
    columns.every((column) => column.holds === first.holds && column.part && options(column) === options(first))
  );
}

/** All parts of a question in one picture: options one over the other, means of ranks and amounts side by side. */
export function PartsChart({ columns, ...props }: QuestionProps & { columns: Column[] }) {
  const [first] = columns;
  if (columns.some(({ key }) => props.results.withheld?.includes(key))) return null;
  if (first?.holds === 'one') return <LikertChart {...props} columns={columns} />;
  return <MeanChart {...props} columns={columns} />;
}
