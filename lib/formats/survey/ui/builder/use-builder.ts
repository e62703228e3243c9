'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react';
import { useHasScript } from '@/components/ui/use-has-script';
import { readPages, writePages } from '@/lib/surveys/model/notation';
import type { Page } from '@/lib/surveys/model/page';
import type { Question } from '@/lib/surveys/model/questions';
import { StoredSurvey, SurveySettings } from '@/lib/surveys/model/survey';
import { nextHandle } from '../../model/building';
import { draftsOf, type PageDraft, pagesOf } from '../../model/draft';
import { begin, type Move, move } from '../../model/history';

/** The names of fields that only the builder itself reads begin so; they are not sent. */
export const INNER = 'builder.';

/** The town's library, and where a question is sent that is to be kept there. */
export interface BuilderLibrary {
  questions: readonly Question[];
  keepAt: string;
}

/** The state of the builder. `plain` is what the server sends, and all there is without scripts. */
export function useBuilder(pages: readonly Page[], library: BuilderLibrary | null) {
  const [mode, setMode] = useState<'plain' | 'form' | 'text'>('plain');
  const [lines, setLines] = useState(() => writePages(pages));
  const [history, dispatch] = useReducer(move, pages, (stored) => begin(draftsOf(stored)));
  const [unreadable, setUnreadable] = useState(false);
  const [open, setOpen] = useState<number | null>(null);
  const checks = useChecks(history.now);
  const take = (step: Move) => {
    // What was just added is what one works on next; it gets the next handle.
    if (step.do === 'add') setOpen(nextHandle(history.now));
    dispatch(step);
  };
  const toText = () => {
    setLines(writePages(pagesOf(history.now) as Page[]));
    setMode('text');
  };
  const toForm = () => {
    const shown = shownOf(lines);
    setUnreadable(shown === null);
    if (shown === null) return;
    dispatch({ do: 'start', pages: draftsOf(shown) });
    setMode('form');
  };
  useOnceAlive(() => {
    if (lines === writePages(pages)) return setMode('form');
    // Lines that somebody has changed already are the survey; if they cannot be read, they stay as they are.
    setMode('text');
    toForm();
  });
  const text = { lines, setLines, unreadable, toText, toForm };
  return { mode, library, ...text, drafts: history.now, history, open, setOpen, take, ...checks };
}

export type Builder = ReturnType<typeof useBuilder>;

/** Once scripts run: in the drawing after the first, which knows what was typed before. */
function useOnceAlive(work: () => void): void {
  const hasScript = useHasScript();
  const start = useEffectEvent(work);
  useEffect(() => {
    if (hasScript) start();
  }, [hasScript]);
}

/** Lines are shown as far as they go; of JSON that is no survey nothing can be: null. */
function shownOf(lines: string): Page[] | null {
  const read = readPages(lines);
  if ('questions' in read) return [{ id: 'seite-1', questions: read.questions as Page['questions'] }];
  const stored = StoredSurvey.safeParse({ ...read, results: 'always' });
  return stored.success ? stored.data.pages : null;
}

/** Checks by the schema of the settings when the form is to be sent, and from then on with every step. */
function useChecks(drafts: readonly PageDraft[]) {
  const t = useTranslations('refusals');
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFieldSetElement>(null);
  const checked = useMemo(() => SurveySettings.safeParse({ pages: pagesOf(drafts), results: 'always' }), [drafts]);
  const problems = useMemo(() => problemsIn(checked.error), [checked]);
  useEffect(() => {
    const form = element.current?.form;
    if (!form) return;
    const guard = (event: SubmitEvent) => {
      if (problems.size === 0) return;
      event.preventDefault();
      event.stopPropagation();
      setTried(true);
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid], .field-error')?.focus());
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
  /** Whether anything is wrong at this place or below it. */
  const isWrong = (path: string) =>
    tried && [...problems.keys()].some((key) => key === path || key.startsWith(`${path}.`));
  return { element, errorAt, isWrong, pages: checked.success ? checked.data.pages : null };
}

/** Code by path: `pages.0.questions.2.label`. The first problem at a place counts. */
const problemsIn = (error: ReturnType<typeof SurveySettings.safeParse>['error']): Map<string, string> =>
  new Map([...(error?.issues ?? [])].reverse().map((issue) => [issue.path.join('.'), issue.message]));

function withoutInner({ formData }: FormDataEvent): void {
  for (const name of [...formData.keys()]) if (name.startsWith(INNER)) formData.delete(name);
}
