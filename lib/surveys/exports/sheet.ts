import type { Cell, Variable } from '../model/variables';
import type { FileResponse } from '../queries/responses-for-files';

/** Answers as rows of a spreadsheet, in people's words: questions above, labels of options in the cells. */
export const sheetRows = (variables: readonly Variable[], responses: readonly FileResponse[]): Cell[][] => [
  variables.map(({ label }) => label),
  ...responses.map((response) => variables.map((variable) => inWords(variable, variable.read(response)))),
];

const inWords = ({ options }: Variable, cell: Cell): Cell =>
  typeof cell === 'string' ? (options.find(({ id }) => id === cell)?.label ?? cell) : cell;
