import { z } from 'zod';
import { areUnique } from './key';
import { type Answer, asked, defineKind, type GivenFile, unlessEmpty } from './kind';

/** Files of one answer. */
export const FILES_LIMIT = 5;
/** The size of one, in megabytes. */
export const FILE_MEGABYTES_LIMIT = 10;
export const MEGABYTE = 1_024 * 1_024;
export const FILE_NAME_LIMIT = 100;

export const fileTypes = ['picture', 'pdf'] as const;
export type FileType = (typeof fileTypes)[number];

const File = z.object({
  ...asked,
  kind: z.literal('file'),
  types: z.array(z.enum(fileTypes)).min(1, 'question.no-types').refine(areUnique, 'question.no-types'),
  /** Most files of an answer. */
  max: z.int().min(1).max(FILES_LIMIT),
  /** The size of one; absent: `FILE_MEGABYTES_LIMIT`. */
  megabytes: z.int().min(1).max(FILE_MEGABYTES_LIMIT).optional(),
});

/** Files that were sent before; the answer names them. */
export const file = defineKind({
  schema: File,
  answer: ({ max }) =>
    z
      .array(GivenFileSchema(), 'answer.invalid')
      .max(max, 'answer.too-many-files')
      .refine((files) => areUnique(files.map(({ id }) => id)), 'answer.invalid'),
  read: ({ id }, fields) => {
    const given = unlessEmpty(fields(id));
    return given === undefined ? undefined : [given].flat().map(readFile);
  },
  columns: ({ id, max }) => [
    {
      ...{ key: id, about: 'files', holds: 'amount', from: 1, to: max, whole: true, options: [] },
      valueIn: (answer) => filesOf(answer).length,
    },
    {
      ...{ key: `${id}:*names`, about: 'file-names', holds: 'words', options: [] },
      valueIn: (answer) =>
        filesOf(answer)
          .map(({ name }) => name)
          .join('; '),
    },
  ],
  files: (answer) => filesOf(answer),
});

/** The field in which a form sends a file of a question itself. The star is in no key. */
export const fileField = {
  of: ({ id }: { id: string }) => `${id}:*file`,
  questionOf: (name: string) => name.replace(/:\*file$/, ''),
};

/** A file as a form's field says it. */
export const writeFile = ({ id, name }: GivenFile): string => `${id} ${name}`;

/** Reads it back; what is none stays as it is, so that the schema refuses it. */
export function readFile(written: unknown): unknown {
  const [, id, name] = (typeof written === 'string' && /^([0-9a-f-]{36}) (.+)$/s.exec(written)) || [];
  return id && name ? { id, name } : written;
}

/** The files that a form's field names. */
export const filesWritten = (field: unknown): GivenFile[] =>
  [field ?? []].flat().flatMap((written) => GivenFileSchema().safeParse(readFile(written)).data ?? []);

/** A name that is safe to show, to keep and to write to a disk: no path, no controls, no marks of direction, not too long. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(plain) ?? [];
  const stem = plain.slice(0, plain.length - ending.length);
  return [...stem].slice(0, FILE_NAME_LIMIT - ending.length).join('') + ending || 'datei';
}

function GivenFileSchema() {
  const name = z.string('answer.invalid').overwrite(cleanName).max(FILE_NAME_LIMIT, 'answer.invalid');
  return z.object({ id: z.uuid('answer.invalid'), name }, 'answer.invalid');
}

const filesOf = (answer: Answer) => answer as readonly GivenFile[];
