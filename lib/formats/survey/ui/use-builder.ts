'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { readQuestions, writeQuestions } from '@/lib/surveys/model/notation';
import { type Question, SurveySettings } from '@/lib/surveys/model/questions';
import { build, draftsOf, type QuestionDraft, questionsOf, type Step } from '../model/building';

/** The names of fields that only the builder itself reads begin so; they are not sent. */
export const INNER = 'builder.';

/** The state of the builder. `plain` is what the server sends, and all there is without scripts. */
export function useBuilder(questions: readonly Question[]) {
  const [mode, setMode] = useState<'plain' | 'form' | 'text'>('plain');
  const [lines, setLines] = useState(() => writeQuestions(questions));
  const [drafts, take] = useReducer(stepOrStart, questions, draftsOf);
  const [fresh, setFresh] = useState<number | null>(null);
  const { element, errorAt } = useChecks(drafts);
  useEffect(() => setMode('form'), []);
  return {
    mode,
    lines,
    setLines,
    drafts,
    element,
    errorAt,
    /** The question that was just added, whose first field takes the focus. */
    fresh,
    take: (step: Step) => {
      if (step.do === 'add') setFresh(Math.max(-1, ...drafts.map(({ handle }) => handle)) + 1);
      take(step);
    },
    toText: () => {
      setLines(writeQuestions(questionsOf(drafts) as Question[]));
      setMode('text');
    },
    toForm: () => {
      take({ do: 'start', drafts: draftsOf(readQuestions(lines) as Question[]) });
      setMode('form');
    },
  };
}

type Start = { do: 'start'; drafts: QuestionDraft[] };

const stepOrStart = (drafts: QuestionDraft[], step: Step | Start): QuestionDraft[] =>
  step.do === 'start' ? step.drafts : build(drafts, step);

/** Checks by the schema of the settings when the form is to be sent, and from then on with every step. */
function useChecks(drafts: QuestionDraft[]) {
  const t = useTranslations('refusals');
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFieldSetElement>(null);
  const problems = useMemo(() => problemsOf(drafts), [drafts]);
  useEffect(() => {
    const form = element.current?.form;
    if (!form) return;
    const guard = (event: SubmitEvent) => {
      if (problems.size === 0) return;
      event.preventDefault();
      event.stopPropagation();
      setTried(true);
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    };
    form.addEventListener('submit', guard);
    form.addEventListener('formdata', withoutInner);
    return () => {
      form.removeEventListener('submit', guard);
      form.removeEventListener('formdata', withoutInner);
    };
  });
  const errorAt = (path: string): string | undefined => {
    const code = tried ? problems.get(path) : undefined;
    return code && (t.has(code) ? t(code) : t('field.invalid'));
  };
  return { element, errorAt };
}

/** Code by path: `questions.0.label`. The first problem at a place counts. */
function problemsOf(drafts: QuestionDraft[]): Map<string, string> {
  const checked = SurveySettings.safeParse({ questions: questionsOf(drafts), results: 'always' });
  const issues = checked.error?.issues ?? [];
  return new Map(issues.reverse().map((issue) => [issue.path.join('.'), issue.message]));
}

function withoutInner({ formData }: FormDataEvent): void {
  for (const name of [...formData.keys()]) if (name.startsWith(INNER)) formData.delete(name);
}
