import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { keepFile } from './commands/keep-file';
import type { FormFile } from './form-with-files.next';
import { fileField, writeFile } from './model/file';
import type { GivenFile } from './model/kind';

/** Keeps a file of a survey's form. Refuses as `keepFile`. Out: what the answer names it by, and as the form's field says that. */
export async function keepFormFile(
  actor: Actor,
  form: FormData,
  file: FormFile,
): Promise<{ question: string; given: GivenFile; written: string }> {
  const question = fileField.questionOf(file.field);
  if (file.cut) {
    const problems = [{ field: question, code: 'answer.file-too-large' }];
    throw new Refusal('Invalid', 'input.invalid', { problems });
  }
  const given = await keepFile(actor, { formatId: form.get('formatId'), question }, file);
  return { question, given, written: writeFile(given) };
}
