'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Question } from '@/lib/surveys/model/questions';
import { pagesOf } from '../../model/draft';
import type { EditorProps } from './editor-props';

/** Keeps a question in the town's library, while the survey itself goes on unsaved. */
export function KeepInLibrary({ builder, page, index }: EditorProps) {
  const t = useTranslations('formats.survey.library');
  const [state, setState] = useState<'kept' | 'incomplete' | 'failed' | null>(null);
  const { library, drafts } = builder;
  if (!library) return null;
  const keep = async () => {
    const pages = pagesOf(drafts) as { questions: unknown[] }[];
    const question = Question.safeParse(pages[page]?.questions[index]);
    if (!question.success) return setState('incomplete');
    setState((await isKept(library.keepAt, question.data)) ? 'kept' : 'failed');
  };
  return (
    <div className="survey-keep">
      <Button type="button" kind="tertiary" small onClick={keep}>
        {t('into')}
      </Button>
      <span role="status">{state && t(`told.${state}`)}</span>
    </div>
  );
}

/** The door of forms leads to a page that says whether it was saved. */
async function isKept(address: string, question: Question): Promise<boolean> {
  const body = new URLSearchParams({ question: JSON.stringify(question) });
  const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
  return answer !== null && new URL(answer.url).searchParams.has('saved');
}
