import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { FILE_MEGABYTES_LIMIT, fileField, filesWritten, MEGABYTE, writeFile } from '@/lib/surveys/model/file';
import type { GivenFile } from '@/lib/surveys/model/kind';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { type Surroundings, useSurroundings } from '../surroundings';

/** Sends files one after the other and adds each to the answer. Out: what is on its way, and what was refused. */
export function useUpload(question: QuestionOf<'file'>, keep: (written: string[]) => void) {
  const around = useSurroundings();
  const { getValues } = useFormContext();
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ name: string; code: string } | null>(null);
  const send = async (files: readonly File[]) => {
    setRefused(null);
    for (const file of files) {
      const before = filesWritten(getValues(question.id));
      if (before.length >= question.max) return setRefused({ name: file.name, code: 'answer.too-many-files' });
      setSending(file.name);
      const sent = await sentFile(file, question, around);
      setSending(null);
      if ('code' in sent) return setRefused({ name: file.name, code: sent.code });
      keep([...filesWritten(getValues(question.id)), sent].map(writeFile));
    }
  };
  return { sending, refused, send };
}

/** The file as the answer names it, or the code of why not. */
async function sentFile(
  file: File,
  question: QuestionOf<'file'>,
  { tenantSlug, formatId, anonymous }: Surroundings & { formatId: string | null },
): Promise<GivenFile | { code: string }> {
  if (file.size > (question.megabytes ?? FILE_MEGABYTES_LIMIT) * MEGABYTE) return { code: 'answer.file-too-large' };
  // An editor who tries the survey sends nothing.
  if (formatId === null) return { id: crypto.randomUUID(), name: file.name };
  const body = new FormData();
  body.append('formatId', formatId);
  body.append(fileField.of(question), file);
  try {
    const answer = await fetch(`/${tenantSlug}/responses/files`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      // Not even to the server it is said then whose file it is.
      credentials: anonymous ? 'omit' : 'same-origin',
      body,
    });
    const told = await answer.json();
    return answer.ok ? told : { code: codeIn(told) };
  } catch {
    return { code: 'answer.file-not-sent' };
  }
}

function codeIn({ code, problems }: { code?: string; problems?: { code: string }[] }): string {
  const [problem] = problems ?? [];
  return (
    problem?.code ??
    (code === 'wishes.too-many' || code === 'network.too-many' ? 'answer.file-too-fast' : 'answer.file-not-sent')
  );
}
