import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import writeSheets from 'write-excel-file/node';
import { writeReport } from '@/lib/reports/commands/write-report';
import type { Block } from '@/lib/reports/model/paper';
import { paperDocx } from '@/lib/reports/writers/paper-docx';
import { paperPdf } from '@/lib/reports/writers/paper-pdf';
import { escaped } from '../exchange/workbook/escaped';
import type { FileJob, Said } from './make-file';

// The thread in which files are made that would hold up everything else.

if (!parentPort) throw new Error('Only as a thread.');
const parent = parentPort;
const say = (said: Said, moved: ArrayBuffer[] = []) => parent.postMessage(said, moved);
const job = workerData as FileJob;
const file = new Uint8Array(await made(job));
say(file, [file.buffer]);
parent.close();

function made(wanted: FileJob): Promise<Buffer> {
  if (wanted.kind === 'report') return writeReport(wanted.report);
  if (wanted.kind === 'sheets') return sheetsOf(wanted);
  const long = { paper: wanted.paper, rest: rest() };
  return wanted.as === 'pdf' ? paperPdf(long) : paperDocx(long);
}

/** What follows a document's blocks, each piece asked for when the one before is written. */
async function* rest(): AsyncGenerator<readonly Block[]> {
  for (;;) {
    const told = once(parent, 'message') as Promise<[readonly Block[] | null]>;
    say('more');
    const [blocks] = await told;
    if (blocks === null) return;
    yield blocks;
  }
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
