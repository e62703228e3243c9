'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { PageDraft } from '../../model/draft';
import type { PageProps } from './page-editor';

/** The town's common questions, to be put at the end of a page. */
export function FromLibrary({ builder, number }: PageProps) {
  const t = useTranslations('formats.survey.library');
  const [latest, setLatest] = useState<string | null>(null);
  const { library, drafts, take } = builder;
  if (!library || library.questions.length === 0) return null;
  const page = (drafts[number] as PageDraft).handle;
  return (
    <details className="survey-add">
      <summary>{t('from')}</summary>
      <div className="buttons" role="group" aria-label={t('from')}>
        {library.questions.map((question) => (
          <Button
            key={question.id}
            type="button"
            kind="secondary"
            small
            onClick={() => {
              take({ do: 'insert', page, questions: [question] });
              setLatest(question.label);
            }}
          >
            + {question.label}
          </Button>
        ))}
      </div>
      <p className="survey-remark" role="status">
        {latest && t('inserted', { question: latest })}
      </p>
    </details>
  );
}
