import { parentPort, workerData } from 'node:worker_threads';
import writeSheets from 'write-excel-file/node';
import { writeReport } from '@/lib/reports/commands/write-report';
import { paperDocx } from '@/lib/reports/writers/paper-docx';
import { paperPdf } from '@/lib/reports/writers/paper-pdf';
import { escaped } from '../exchange/workbook/escaped';
import type { FileJob } from './make-file';

// The thread in which files are made that would hold up everything else.

if (!parentPort) throw new Error('Only as a thread.');
const job = workerData as FileJob;
const file = new Uint8Array(await made(job));
parentPort.postMessage(file, [file.buffer]);
parentPort.close();

function made(wanted: FileJob): Promise<Buffer> {
  if (wanted.kind === 'report') return writeReport(wanted.report);
  if (wanted.kind === 'sheets') return sheetsOf(wanted);
  return wanted.as === 'pdf' ? paperPdf(wanted.paper) : paperDocx(wanted.paper);
}

/** Every text is written as a text, so that none is a formula. The first row stays where it is. */
function sheetsOf({ sheets }: Extract<FileJob, { kind: 'sheets' }>): Promise<Buffer> {
  return writeSheets(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map(() => ({ width: 22 })),
      data: rows.map((row, index) =>
        row.map((cell) =>
          cell === null || cell === ''
            ? null
            : typeof cell === 'number'
              ? { type: Number, value: cell }
              : { type: String, value: escaped(cell), ...(index === 0 && { fontWeight: 'bold' as const, wrap: true }) },
        ),
      ),
    })),
  ).toBuffer();
}
