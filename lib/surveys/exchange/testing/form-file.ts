import writeXlsxFile from 'write-excel-file/node';
import { readXlsform } from '../xlsform/read-xlsform';

/** The sheets of a form by their names: the first row has the heads. */
export type FormSheets = Readonly<Record<string, readonly (readonly (string | number | Date | boolean)[])[]>>;

/** An .xlsx file of these sheets. Days are dates, numbers numbers. */
export const formFile = (sheets: FormSheets): Promise<Buffer> =>
  writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) => (value === '' ? null : { value, ...(value instanceof Date && { format: 'dd.mm.yyyy' }) })),
      ),
    })),
  ).toBuffer();

/** What is read of such a file. */
export const readForm = async (sheets: FormSheets) => readXlsform(await formFile(sheets));
